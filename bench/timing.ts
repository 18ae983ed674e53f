/** Milliseconds that some work took. */
export async function timed(work: () => PromiseLike<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export const percentile = (values: number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** One line: what, how long, and how many times as long as by hand. */
export function print(name: string, time?: number, byHand?: number): void {
  const ratio =
    time !== undefined && byHand
      ? `   by hand ${byHand.toFixed(1)}   ratio ${(time / byHand).toFixed(2)}`
      : '';
  process.stdout.write(`${name}${time === undefined ? '' : `   ${time.toFixed(2)}`}${ratio}\n`);
}
