import fc from 'fast-check';
import type { StoredRow } from '../meaning.ts';
import type { Params, PlainAction } from './plainActs.ts';

/** One of each profile, two of the leaders. */
export const viewerIds = [1, 2, 3, 5, 6, 7, 9];

interface Act {
  action: PlainAction;
  params: Params;
}

const key = (most: number) => fc.integer({ min: 1, max: most });
const act = (action: Act['action'], params: Record<string, fc.Arbitrary<number | string | null>> = {}) =>
  fc.record({ action: fc.constant(action), params: fc.record(params) }) as fc.Arbitrary<Act>;

/** Mostly fitting ones; now and then one who has left, one of the other company, or one that nobody has. */
const mostly = (fitting: fc.Arbitrary<number>, any: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 5, arbitrary: fitting }, { weight: 1, arbitrary: any });
const professionalId = mostly(fc.constantFrom(...viewerIds), key(13));
const groupId = mostly(key(6), key(8));
const branchId = fc.option(mostly(key(3), key(5)), { nil: null, freq: 8 });

/** Two words of which one is within the other, and one that is several. */
const tag = fc.constantFrom('dos', 'dos fragile', 'vip');

const acts = fc.oneof(
  act('assign', { professionalId }),
  act('transfer', { from: professionalId, to: professionalId }),
  act('addStakeholder', { professionalId }),
  act('addToGroup', { groupId }),
  act('removeFromGroup', { groupId }),
  act('archive'),
  act('restore'),
  act('setBranch', { branchId }),
  act('tag', { tag }),
  act('untag', { tag }),
);

/** Filters with what they mean. */
export const filters: { rule: object; holds: (row: StoredRow) => boolean }[] = [
  { rule: { field: 'state', operator: '=', value: 'active' }, holds: (row) => row.state === 'active' },
  { rule: { field: 'sex', operator: 'null' }, holds: (row) => row.sex === null },
  { rule: { field: 'id', operator: '>', value: 30 }, holds: (row) => Number(row.id) > 30 },
];

const selections = fc.oneof(
  fc.record({ ids: fc.uniqueArray(key(85), { minLength: 1, maxLength: 60 }) }),
  fc.record({
    filter: fc.constantFrom(...filters),
    except: fc.uniqueArray(key(80), { maxLength: 10 }),
  }),
);

/** Somebody asks for something; time may stand still meanwhile; it may be undone, after others have changed a few clients. */
export const anyStep = fc.record({
  viewerId: fc.constantFrom(1, 6, ...viewerIds),
  act: acts,
  selection: selections,
  later: fc.constantFrom(0, 0, 1, 60_000),
  undo: fc.boolean(),
  edits: fc.array(fc.record({ place: fc.nat(100), moves: fc.boolean() }), { maxLength: 4 }),
});

export interface Step {
  viewerId: number;
  act: Act;
  selection: { ids: number[] } | { filter: (typeof filters)[number]; except: number[] };
  later: number;
  undo: boolean;
  edits: { place: number; moves: boolean }[];
}
