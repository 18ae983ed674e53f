import type { FormInstance } from 'antd';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useSession } from '../session.ts';
import { same, type Values } from './formFields.ts';

export interface KeptDraft {
  at: number;
  /** Of the record that it changes; nothing where it is to be created. */
  version: unknown;
  values: Values;
}

interface Wanted {
  /** Without one nothing is kept. */
  place: string | undefined;
  version: unknown;
  form: FormInstance<Values>;
  isDirty: () => boolean;
}

const pause = 600;
const longest = 30 * 86_400_000;

/** Keeps what is typed on this device, for this person alone, until it is saved or thrown away; what was left is offered once. */
export function useKeptDraft({ place, version, form, isDirty }: Wanted) {
  const { user } = useSession();
  const key = place === undefined ? undefined : `cohort.draft.${user.id} ${place}`;
  const [offered, offer] = useState(() => (key === undefined ? undefined : read(key)));
  const isTouched = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const write = useCallback(() => {
    clearTimeout(timer.current);
    if (key === undefined) return;
    if (isDirty()) store(key, { at: Date.now(), version: version ?? null, values: form.getFieldsValue() });
    else localStorage.removeItem(key);
  }, [key, version, form, isDirty]);
  const latest = useRef(write);
  useEffect(() => {
    latest.current = write;
  });
  /** When the page is left, and before its fields are gone: what was typed within the pause is kept too, what was saved no longer. */
  useLayoutEffect(() => () => (isTouched.current ? latest.current() : undefined), []);
  return {
    offered,
    keep: () => {
      isTouched.current = true;
      offer(undefined);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => latest.current(), pause);
    },
    take: () => {
      isTouched.current = true;
      if (offered) form.setFieldsValue(offered.values as Record<string, never>);
      offer(undefined);
    },
    discard: () => {
      if (key !== undefined) localStorage.removeItem(key);
      offer(undefined);
    },
  };
}

/** A device whose store is full keeps nothing; what is typed can still be saved. */
function store(key: string, draft: KeptDraft): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    localStorage.removeItem(key);
  }
}

function read(key: string): KeptDraft | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isDraft(kept) && Date.now() - kept.at < longest ? kept : undefined;
  } catch {
    return undefined;
  }
}

const isDraft = (kept: unknown): kept is KeptDraft =>
  typeof kept === 'object' &&
  kept !== null &&
  'at' in kept &&
  typeof kept.at === 'number' &&
  'values' in kept &&
  typeof kept.values === 'object' &&
  kept.values !== null;

/** Whether the record is another one than that which the draft was written over. */
export const isOutdated = (draft: KeptDraft, version: unknown): boolean => !same(draft.version, version);
