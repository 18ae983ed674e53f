import { useQuery } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeptDraft } from '#server/templates/contract.ts';
import { isRequestError } from '../../providers/http.ts';
import type { DraftStore } from './draftStore.ts';
import { same, type Values, withoutOwn } from './formFields.ts';

export type DraftState =
  | { is: 'nothing' | 'saving' | 'failed' }
  | { is: 'saved'; at: number; isOutdated: boolean };

interface Wanted {
  /** Without one nothing is kept. */
  store: DraftStore | undefined;
  /** Of the record that is changed; nothing where it is to be created. */
  version: unknown;
  form: FormInstance<Values>;
  initial: Values;
  isDirty: () => boolean;
  /** What was left is taken up unasked, unless that would put it in place of something newer. */
  continues: boolean;
}

const pause = 1_500;
const beforeRetrying = 5_000;

/**
 * Keeps what is typed on the server a moment after it was, until it is saved or thrown away. What was left before, or typed meanwhile in
 * another window, is offered; until it is decided upon nothing is written over it.
 */
export function useDraft({ store, version, form, initial, isDirty, continues }: Wanted) {
  const found = useFound(store, initial);
  const [rival, meet] = useState<KeptDraft>();
  const [isDecided, decide] = useState(false);
  const [isAsked, ask] = useState(!continues);
  const [state, say] = useState<DraftState>({ is: 'nothing' });
  const open = rival ?? (isDecided ? undefined : found.draft);
  const written = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const typed = useCallback(() => withoutOwn(form.getFieldsValue()), [form]);
  const mayWrite = store !== undefined && !found.isPending && !open;
  const isUnsaved = () => isDirty() && (!mayWrite || written.current !== JSON.stringify(typed()));

  /** Whether nothing is left to be written. */
  const write = async (): Promise<boolean> => {
    clearTimeout(timer.current);
    if (!mayWrite) {
      if (found.isPending) keep();
      return !isDirty();
    }
    const values = typed();
    const text = JSON.stringify(values);
    if (text === written.current) return true;
    say({ is: 'saving' });
    try {
      if (isDirty()) say({ is: 'saved', ...toldOf(await store.write(version, values)) });
      else say(await store.forget().then(() => ({ is: 'nothing' })));
      written.current = text;
      return true;
    } catch (error) {
      refused(error);
      return false;
    }
  };
  const refused = (error: unknown) => {
    const isStale = isRequestError(error) && error.statusCode === 412;
    if (isStale && isDraft(error.current)) return meet(error.current);
    if (isStale) store?.replace(undefined);
    say({ is: 'failed' });
    keep(isStale ? 0 : beforeRetrying);
  };
  const latest = useRef(write);
  useEffect(() => {
    latest.current = write;
  });
  const keep = (after = pause) => {
    clearTimeout(timer.current);
    if (store) timer.current = setTimeout(() => void latest.current(), after);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const settle = (draft: KeptDraft | undefined) => {
    store?.replace(draft);
    meet(undefined);
    decide(true);
  };
  const take = () => {
    if (!open) return;
    form.setFieldsValue(open.values as Record<string, never>);
    written.current = JSON.stringify(typed());
    say({ is: 'saved', ...toldOf(open) });
    settle(open);
  };
  useEffect(() => {
    if (isAsked || rival || !open) return;
    if (open.isOutdated || isDirty()) ask(true);
    else take();
  });
  return {
    offered: isAsked || rival ? open : undefined,
    isRival: rival !== undefined,
    state,
    isUnsaved,
    write: () => latest.current(),
    keep: () => keep(),
    take,
    /** What stands in the form takes its place; nothing is left of it where nothing stands there. */
    discard: () => {
      written.current = undefined;
      settle(open);
      keep(0);
    },
  };
}

/** A draft that says what the record says by now was saved in another window. */
function useFound(store: DraftStore | undefined, initial: Values) {
  const { data, isPending } = useQuery({
    queryKey: ['draft', store?.path],
    queryFn: ({ signal }) => store?.read(signal) ?? null,
    enabled: store !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  const saysMore = data && Object.entries(data.values).some(([name, value]) => !same(value, initial[name]));
  return { draft: saysMore ? data : undefined, isPending: store !== undefined && isPending };
}

const toldOf = ({ savedAt, isOutdated }: { savedAt: number; isOutdated: boolean }) => ({
  at: savedAt,
  isOutdated,
});

const isDraft = (kept: unknown): kept is KeptDraft =>
  typeof kept === 'object' && kept !== null && 'values' in kept;
