import type { SplitReason } from '../contract.ts';

/** A client with whom it is now, and who else is active in the file, longest first. */
export interface Held {
  clientId: number;
  holder: number;
  branchId: number | null;
  sharers: readonly number[];
  lastActivityAt: number | null;
}

export interface Taker {
  id: number;
  branchIds: readonly number[];
}

export interface Move {
  clientId: number;
  from: number;
  to: number;
  reason: SplitReason;
}

/**
 * As few moves as make the numbers differ by one at most: whoever has more than an even share gives what is above it, first the clients
 * whom a colleague with room knows already, then those not seen for longest. The same clients and people always give the same answer.
 */
export function fairMoves(held: readonly Held[], people: readonly Taker[]): Move[] {
  const counts = countsOf(held, people);
  const shares = evenShares(counts);
  const room = new Map(
    people.map(({ id }) => [id, Math.max(0, (shares.get(id) ?? 0) - (counts.get(id) ?? 0))]),
  );
  return people.flatMap(({ id }) => {
    const above = (counts.get(id) ?? 0) - (shares.get(id) ?? 0);
    return above > 0
      ? give(
          held.filter(({ holder }) => holder === id),
          above,
          { people, room },
        )
      : [];
  });
}

export const countsOf = (held: readonly Held[], people: readonly Taker[]): Map<number, number> =>
  new Map(people.map(({ id }) => [id, held.filter(({ holder }) => holder === id).length]));

/** What is left over of an even division stays with those who have most now, which saves moves. */
function evenShares(counts: ReadonlyMap<number, number>): Map<number, number> {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const least = Math.floor(total / counts.size);
  const over = total - least * counts.size;
  const byMost = [...counts].sort(([a, of], [b, than]) => than - of || a - b);
  return new Map(byMost.map(([id], place) => [id, least + (place < over ? 1 : 0)]));
}

interface Taking {
  people: readonly Taker[];
  /** How many more each takes. */
  room: Map<number, number>;
}

function give(held: readonly Held[], above: number, taking: Taking): Move[] {
  const known = held.filter(({ sharers }) => sharers.some((id) => hasRoom(id, taking)));
  const inTurn = [...new Set([...byRest(known), ...byRest(held)])];
  const moves: Move[] = [];
  for (const file of inTurn) {
    if (moves.length === above) break;
    const taker = takerFor(file, taking);
    if (!taker) break;
    taking.room.set(taker.to, (taking.room.get(taker.to) ?? 0) - 1);
    moves.push({ clientId: file.clientId, from: file.holder, ...taker });
  }
  return moves;
}

const byRest = (held: readonly Held[]): Held[] =>
  [...held].sort((a, b) => (a.lastActivityAt ?? 0) - (b.lastActivityAt ?? 0) || a.clientId - b.clientId);

const hasRoom = (id: number, { room }: Taking): boolean => (room.get(id) ?? 0) > 0;

function takerFor({ sharers, branchId }: Held, taking: Taking): Pick<Move, 'to' | 'reason'> | undefined {
  const sharer = sharers.find((id) => hasRoom(id, taking));
  if (sharer !== undefined) return { to: sharer, reason: 'sharesFile' };
  const free = taking.people.filter(({ id }) => hasRoom(id, taking));
  const near = free.filter(({ branchIds }) => branchId !== null && branchIds.includes(branchId));
  const neighbour = roomiest(near, taking);
  if (neighbour) return { to: neighbour.id, reason: 'sameBranch' };
  const anyone = roomiest(free, taking);
  return anyone && { to: anyone.id, reason: 'lightestLoad' };
}

const roomiest = (people: readonly Taker[], { room }: Taking): Taker | undefined =>
  people.reduce<Taker | undefined>(
    (best, one) => (best && (room.get(best.id) ?? 0) >= (room.get(one.id) ?? 0) ? best : one),
    undefined,
  );
