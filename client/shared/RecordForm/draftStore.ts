import type { KeptDraft, SavedDraft } from '#server/templates/contract.ts';
import { request } from '../../providers/http.ts';
import type { Values } from './formFields.ts';

export type DraftStore = ReturnType<typeof draftStore>;

/** One form's draft on the server: one write after the other, each in place of the one before. */
export function draftStore(path: string) {
  let version = 0;
  let last: Promise<unknown> = Promise.resolve();
  const next = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    path,
    read: async (signal: AbortSignal) => {
      const { data } = await request<{ data: KeptDraft | null }>('GET', path, { signal });
      version = data?.version ?? 0;
      return data;
    },
    /** What is written next takes the place of this one; of none where it is gone. */
    replace: (draft: KeptDraft | undefined) => {
      version = draft?.version ?? 0;
    },
    write: (templateVersion: unknown, values: Values) =>
      next(async () => {
        const body = { version, templateVersion: templateVersion ?? null, values };
        const { data } = await request<{ data: SavedDraft }>('POST', path, { body });
        version = data.version;
        return data;
      }),
    forget: () =>
      next(async () => {
        await request('DELETE', path);
        version = 0;
      }),
  };
}
