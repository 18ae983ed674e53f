import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countsOf, fairMoves, type Held, type Taker } from '#server/clients/caseloads/split.ts';

const person = (id: number, ...branchIds: number[]): Taker => ({ id, branchIds });
const file = (clientId: number, holder: number, more: Partial<Held> = {}): Held => ({
  clientId,
  holder,
  branchId: null,
  sharers: [],
  lastActivityAt: 0,
  ...more,
});

test('whoever has more than an even share gives the rest to whoever has fewest', () => {
  const held = [1, 2, 3, 4, 5].map((id) => file(id, 1));
  const moves = fairMoves(held, [person(1), person(2)]);
  expect(moves).toEqual([
    { clientId: 1, from: 1, to: 2, reason: 'lightestLoad' },
    { clientId: 2, from: 1, to: 2, reason: 'lightestLoad' },
  ]);
});

test('first go the clients whom a colleague with room knows already, then those not seen for longest', () => {
  const held = [
    file(1, 1, { lastActivityAt: 50 }),
    file(2, 1, { lastActivityAt: 10 }),
    file(3, 1, { lastActivityAt: 90, sharers: [2] }),
    file(4, 1, { lastActivityAt: null }),
  ];
  const moves = fairMoves(held, [person(1), person(2)]);
  expect(moves.map(({ clientId, reason }) => [clientId, reason])).toEqual([
    [3, 'sharesFile'],
    [4, 'lightestLoad'],
  ]);
});

test('somebody of the client’s branch comes before somebody with fewer clients', () => {
  const held = [file(1, 1, { branchId: 7 }), file(2, 1), file(3, 1), file(4, 1), file(5, 1), file(6, 2)];
  const moves = fairMoves(held, [person(1), person(2, 7), person(3)]);
  expect(moves[0]).toEqual({ clientId: 1, from: 1, to: 2, reason: 'sameBranch' });
});

const anyone = fc.record({
  people: fc.integer({ min: 2, max: 6 }),
  holders: fc.array(fc.record({ holder: fc.nat(5), sharers: fc.array(fc.nat(5), { maxLength: 3 }) }), {
    maxLength: 60,
  }),
});

test('any clients end even, to one, with as few moves as can be, and the same ones whatever their order', () => {
  fc.assert(
    fc.property(anyone, ({ people, holders }) => {
      const takers = Array.from({ length: people }, (_, id) => person(id + 1, id % 3));
      const held = holders.map(({ holder, sharers }, index) =>
        file(index + 1, (holder % people) + 1, {
          branchId: index % 3,
          sharers: sharers.map((id) => (id % people) + 1).filter((id) => id !== (holder % people) + 1),
          lastActivityAt: (index * 37) % 11,
        }),
      );
      const moves = fairMoves(held, takers);
      const goesTo = new Map(moves.map(({ clientId, to }) => [clientId, to]));
      const after = held.map((one) => ({ ...one, holder: goesTo.get(one.clientId) ?? one.holder }));
      const counts = [...countsOf(after, takers).values()];
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      expect(goesTo.size).toBe(moves.length);
      expect(moves.length).toBe(fewest([...countsOf(held, takers).values()]));
      expect(fairMoves([...held].reverse(), takers)).toEqual(moves);
    }),
    { seed: Number(process.env.TEST_SEED ?? 20_261_127) },
  );
});

/** What stands above an even share, where as many as can be keep one more. */
function fewest(counts: number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const least = Math.floor(total / counts.length);
  const above = counts.filter((count) => count > least).length;
  const over = total - least * counts.length;
  return counts.reduce((sum, count) => sum + Math.max(0, count - least), 0) - Math.min(over, above);
}
