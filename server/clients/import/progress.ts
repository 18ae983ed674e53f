export interface Progress {
  phase: 'checking' | 'writing';
  done: number;
  total: number | null;
}

/** How far the imports of this process are, by who asks and the name that the import was given. */
const running = new Map<string, Progress>();

const keyOf = (professionalId: number, name: string): string => `${professionalId} ${name}`;

export const progressOf = (professionalId: number, name: string): Progress | undefined =>
  running.get(keyOf(professionalId, name));

/** Keeps the progress of one import while `work` lasts. */
export async function withProgress<T>(
  professionalId: number,
  name: string | undefined,
  work: (tell: (phase: Progress['phase'], done: number, total: number | null) => void) => Promise<T>,
): Promise<T> {
  if (name === undefined) return work(() => undefined);
  const key = keyOf(professionalId, name);
  running.set(key, { phase: 'checking', done: 0, total: null });
  try {
    return await work((phase, done, total) => void running.set(key, { phase, done, total }));
  } finally {
    running.delete(key);
  }
}
