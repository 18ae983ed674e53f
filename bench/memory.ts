import { readFileSync } from 'node:fs';

/** In MB, what a process holds for itself: without pages of files, which the system takes back whenever it wants. Linux only. */
export const ownMemory = (pid: number | undefined): number =>
  Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
