import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ImportAnswer, ImportMapping } from '#server/clients/contract.ts';
import { request } from '../../providers/http.ts';
import { newKey } from '../../providers/newKey.ts';
import { refreshEverything } from '../../shared/bulk/refresh.ts';
import { carryOut, rehearse } from './sendFile.ts';

export type Step = 'file' | 'columns' | 'rows' | 'done';

/** One file on its way in: what is known of it, what is said of it, and where it stands. */
export function useImport() {
  const [step, go] = useState<Step>('file');
  const [file, setFile] = useState<File>();
  const [mapping, setMapping] = useState<ImportMapping>();
  const [updates, setUpdates] = useState(true);
  const [progress] = useState(newKey);
  const key = useRef('');
  const rehearsing = useMutation({
    mutationFn: (asked: { file: File; mapping?: ImportMapping | undefined; updates: boolean }) =>
      rehearse(asked, progress),
    networkMode: 'always',
    onSuccess: (answer: ImportAnswer) => {
      key.current = newKey();
      setMapping(answer.mapping);
    },
  });
  const acting = useMutation({
    mutationFn: (partial: boolean) => {
      if (!file) throw new Error('there is a file by then');
      return carryOut({ file, mapping, updates }, { key: key.current, partial, progress });
    },
    networkMode: 'always',
    onSuccess: () => {
      go('done');
      refreshEverything();
    },
  });
  const open = async (chosen: File) => {
    acting.reset();
    setFile(chosen);
    const opened = await rehearsing.mutateAsync({ file: chosen, updates }).catch(() => undefined);
    if (opened) go('columns');
  };
  const check = async (next: Partial<{ mapping: ImportMapping; updates: boolean }> = {}) => {
    if (!file) return;
    acting.reset();
    if (next.updates !== undefined) setUpdates(next.updates);
    const answer = await rehearsing.mutateAsync({ file, mapping, updates, ...next }).catch(() => undefined);
    if (answer) go('rows');
  };
  const restart = () => {
    go('file');
    setFile(undefined);
    setMapping(undefined);
    rehearsing.reset();
    acting.reset();
  };
  const isBusy = rehearsing.isPending || acting.isPending;
  return {
    step,
    go,
    file,
    mapping,
    setMapping,
    updates,
    answer: rehearsing.data,
    error: acting.error ?? rehearsing.error,
    result: acting.data,
    progress: useProgress(progress, isBusy),
    isBusy,
    open,
    check,
    act: (partial: boolean) => acting.mutate(partial),
    restart,
  };
}

export type ImportModel = ReturnType<typeof useImport>;

interface Progress {
  phase: 'checking' | 'writing';
  done: number;
  total: number | null;
}

/** How far it is, asked twice a second; a short file is done before there is anything to say. */
const useProgress = (name: string, isOn: boolean): Progress | undefined => {
  const { data } = useQuery({
    queryKey: ['importing', name],
    queryFn: () => request<Progress | null>('GET', `/api/clients/import/${name}`).catch(() => null),
    enabled: isOn,
    refetchInterval: 500,
    initialData: null,
    initialDataUpdatedAt: () => Date.now(),
    staleTime: 400,
    gcTime: 0,
  });
  return isOn ? (data ?? undefined) : undefined;
};
