import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { relationOf, type SourceName, sourceNamed, sourceOf } from '#reports/catalog.ts';
import { all, any, type Match, type Rule, type RuleGroup } from '#reports/rules.ts';
import { scan } from '#reports/scan.ts';
import { scoped } from '#reports/scope.ts';
import { type Scalar, type Sql, sql } from '#reports/sql.ts';
import { where } from '#reports/where.ts';
import { type Database, query } from '#server/database.ts';
import type { SessionViewer } from '#server/viewer.ts';
import { type Engines, openEngines } from '../support/engines.ts';
import { boundFilter, idsOf } from '../support/reading.ts';
import { anySource, ruleTree } from '../support/ruleTrees.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);
const viewerIds = [1, 2, 3, 9];
const minutes = 60_000;

let engines: Engines;
let viewers: SessionViewer[];

beforeAll(async () => {
  engines = await openEngines(seed + 4);
  viewers = await Promise.all(viewerIds.map((id) => engines.viewer(id)));
});

afterAll(() => engines.close());

const not = (tree: RuleGroup): RuleGroup => ({ ...all(tree), not: true });

/** Two trees over one source, asked by somebody of one database. */
const asked = anySource.chain((source) =>
  fc.tuple(
    fc.constant(source),
    ruleTree(source, 2),
    ruleTree(source, 1),
    fc.nat(viewerIds.length - 1),
    fc.nat(1),
  ),
);

interface Place {
  source: SourceName;
  database: Database;
  viewer: SessionViewer;
  ids: (tree: RuleGroup) => Promise<Scalar[]>;
}

async function holdsFor(numRuns: number, law: (p: RuleGroup, q: RuleGroup, place: Place) => Promise<void>) {
  await fc.assert(
    fc.asyncProperty(asked, ([source, p, q, who, engine]) => {
      const viewer = viewers[who] as SessionViewer;
      const database = engines.databases[engine % engines.databases.length] as Database;
      const access = engines.access(viewer, database.dialect);
      return law(p, q, { source, database, viewer, ids: (tree) => idsOf(database, source, tree, access) });
    }),
    { seed, numRuns },
  );
}

const isWithin = (part: Scalar[], whole: Scalar[]) =>
  expect(part.filter((id) => !whole.includes(id))).toEqual([]);

test(
  'a predicate is never NULL, and counting by WHERE gives what adding it up row by row gives',
  () =>
    holdsFor(150, async (p, _, { source, database, viewer }) => {
      const access = engines.access(viewer, database.dialect);
      const condition = boundFilter(source, p, access);
      const figures = async (build: (predicate: Sql, from: Sql) => Sql) => {
        const { emitter, withClause } = scoped(access.scoped);
        const rows = scan(emitter, sourceNamed(source));
        const predicate = where(emitter, rows, condition);
        const body = build(predicate, rows.from());
        const [row] = await query<{ n: number }>(database.readers, sql`${withClause()} ${body}`);
        return row?.n;
      };
      const matched = await figures(
        (predicate, from) => sql`select count(*) as n from ${from} where ${predicate}`,
      );
      const added = await figures(
        (predicate, from) =>
          sql`select coalesce(sum(case when ${predicate} then 1 else 0 end), 0) as n from ${from}`,
      );
      const unknown = await figures(
        (predicate, from) => sql`select count(*) as n from ${from} where (${predicate}) is null`,
      );
      expect([added, unknown]).toEqual([matched, 0]);
    }),
  5 * minutes,
);

test(
  'De Morgan, double negation, order, repetition and brackets change nothing; a muted rule is as one that is not there',
  () =>
    holdsFor(120, async (p, q, { ids }) => {
      const both = await ids(all(p, q));
      expect(await ids(not(any(not(p), not(q)) as RuleGroup))).toEqual(both);
      expect(await ids(not(not(all(p, q))))).toEqual(both);
      expect(await ids(all(q, p, p))).toEqual(both);
      expect(await ids(all(all(p), all(all(q))))).toEqual(both);
      expect(await ids(all(p, { ...q, muted: true }))).toEqual(await ids(all(p)));
      expect(await ids(not(all(p, q)))).toEqual(await ids(any(not(p), not(q))));
    }),
  5 * minutes,
);

test(
  'one more "and" never adds a row and one more "or" never takes one away',
  () =>
    holdsFor(120, async (p, q, { ids }) => {
      const [one, narrowed, widened] = [await ids(all(p)), await ids(all(p, q)), await ids(any(p, q))];
      isWithin(narrowed, one);
      isWithin(one, widened);
    }),
  5 * minutes,
);

const quantified = anySource
  .filter((source) => Object.values(sourceNamed(source).relations).some(({ many }) => many))
  .chain((source) => {
    const many = Object.entries(sourceNamed(source).relations).filter(([, relation]) => relation.many);
    return fc.constantFrom(...many).chain(([name, relation]) => {
      const inner = sourceOf(relation).name as SourceName;
      return fc.tuple(
        fc.constant(source),
        fc.constant(name),
        ruleTree(inner, 1),
        ruleTree(inner, 0),
        fc.nat(3),
        fc.nat(1),
      );
    });
  });

test(
  'quantifiers agree with each other: some and none, all and none-that-fails, at least, at most and exactly',
  async () => {
    await fc.assert(
      fc.asyncProperty(quantified, async ([source, name, p, q, who, engine]) => {
        const database = engines.databases[engine % engines.databases.length] as Database;
        const access = engines.access(viewers[who] as SessionViewer, database.dialect);
        const ids = (tree: RuleGroup) => idsOf(database, source, tree, access);
        const having = (match: Match, value: RuleGroup = p): Rule => ({
          field: name,
          operator: '=',
          match,
          value,
        });
        const [everyone, some, none] = [
          await ids(all()),
          await ids(all(having({ mode: 'some' }))),
          await ids(all(having({ mode: 'none' }))),
        ];
        expect([...some, ...none].sort(byNumber)).toEqual([...everyone].sort(byNumber));
        expect(await ids(all(having({ mode: 'atLeast', threshold: 1 })))).toEqual(some);
        expect(await ids(all(having({ mode: 'exactly', threshold: 0 })))).toEqual(none);
        expect(await ids(all(having({ mode: 'atMost', threshold: 0 })))).toEqual(none);
        const atLeast2 = await ids(all(having({ mode: 'atLeast', threshold: 2 })));
        isWithin(atLeast2, some);
        isWithin(await ids(all(having({ mode: 'atLeast', threshold: 3 }))), atLeast2);
        expect(await ids(not(all(having({ mode: 'atMost', threshold: 1 }))))).toEqual(atLeast2);
        expect(
          await ids(all({ field: `${name}.count`, operator: '>=', value: { value: 2, where: p } })),
        ).toEqual(atLeast2);
        const every = await ids(all(having({ mode: 'all', emptyCounts: true })));
        expect(every).toEqual(await ids(all(having({ mode: 'none' }, not(p)))));
        expect(await ids(all(having({ mode: 'all' })))).toEqual(
          await ids(all(having({ mode: 'all', emptyCounts: true }), having({ mode: 'some' }, all()))),
        );
        isWithin(
          await ids(all(having({ mode: 'some' }, all(p, q)))),
          await ids(all(having({ mode: 'some' }, p), having({ mode: 'some' }, q))),
        );
        expect(await ids(any(having({ mode: 'some' }, all()), having({ mode: 'none' }, all())))).toEqual(
          everyone,
        );
      }),
      { seed, numRuns: 100 },
    );
  },
  5 * minutes,
);

test('"one appointment that is attended and long" is less than "an attended one and a long one"', async () => {
  const [database] = engines.databases as [Database];
  const access = engines.access(viewers[0] as SessionViewer, database.dialect);
  expect(relationOf(sourceNamed('clients'), 'appointments')?.many).toBe(true);
  const attended: Rule = { field: 'state', operator: '=', value: 'attended' };
  const long: Rule = { field: 'minutes', operator: '>', value: 45 };
  const some = (...rules: Rule[]): Rule => ({
    field: 'appointments',
    operator: '=',
    match: { mode: 'some' },
    value: all(...rules),
  });
  const same = await idsOf(database, 'clients', all(some(attended, long)), access);
  const apart = await idsOf(database, 'clients', all(some(attended), some(long)), access);
  isWithin(same, apart);
  expect(same.length).toBeLessThan(apart.length);
});

const byNumber = (a: Scalar, b: Scalar): number => Number(a) - Number(b);
