import type { SuccessionReason } from '../contract.ts';

/** A file that somebody leaves. */
export interface File {
  clientId: number;
  branchId: number | null;
  /** Who else is active in it, longest first. */
  sharers: readonly number[];
}

export interface Candidate {
  id: number;
  branchIds: readonly number[];
  activeClients: number;
}

export interface Successor {
  id: number;
  reason: SuccessionReason;
}

export type Split = 'suggested' | 'branch' | 'load';

/**
 * Whom each file could go to: who knows it already, else somebody of its branch, else whoever has least to do; each file given counts
 * for the next, so that no one gets them all. The same files and people always give the same answer.
 */
export function suggest(
  files: readonly File[],
  candidates: readonly Candidate[],
  split: Split,
): Map<number, Successor> {
  const load = new Map(candidates.map(({ id, activeClients }) => [id, activeClients]));
  const given = new Map<number, Successor>();
  for (const file of files) {
    const successor = successorOf(file, { candidates, load, split });
    if (!successor) continue;
    given.set(file.clientId, successor);
    if (!file.sharers.includes(successor.id)) load.set(successor.id, (load.get(successor.id) ?? 0) + 1);
  }
  return given;
}

interface Choice {
  candidates: readonly Candidate[];
  load: ReadonlyMap<number, number>;
  split: Split;
}

function successorOf(file: File, { candidates, load, split }: Choice): Successor | undefined {
  const sharer = split === 'suggested' ? file.sharers.find((id) => load.has(id)) : undefined;
  if (sharer !== undefined) return { id: sharer, reason: 'sharesFile' };
  const neighbour =
    split === 'load'
      ? undefined
      : lightest(
          candidates.filter((one) => worksAt(one, file.branchId)),
          load,
        );
  if (neighbour) return { id: neighbour.id, reason: 'sameBranch' };
  const anyone = lightest(candidates, load);
  return anyone && { id: anyone.id, reason: 'lightestLoad' };
}

const worksAt = ({ branchIds }: Candidate, branchId: number | null): boolean =>
  branchId !== null && branchIds.includes(branchId);

function lightest(
  candidates: readonly Candidate[],
  load: ReadonlyMap<number, number>,
): Candidate | undefined {
  const loadOf = ({ id }: Candidate) => load.get(id) ?? 0;
  return candidates.reduce<Candidate | undefined>(
    (best, one) => (best === undefined || loadOf(one) < loadOf(best) ? one : best),
    undefined,
  );
}
