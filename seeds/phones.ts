import type { Random } from './random.ts';

export const createPhone = (random: Random, pattern: string): string =>
  pattern.replace(/#/g, () => String(random.integer(0, 9)));
