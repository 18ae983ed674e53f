import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sourceNamed } from '#reports/catalog.ts';
import { checkFilter } from '#reports/checkFilter.ts';
import type { GroupCondition } from '#reports/condition.ts';
import { pageSql } from '#reports/rows.ts';
import type { RuleGroup } from '#reports/rules.ts';
import type { Source } from '#reports/source.ts';
import { type Access, countRows } from '#server/dataAccess.ts';
import { type Database, query } from '#server/database.ts';
import type { SessionViewer } from '#server/viewer.ts';
import { type Engines, openEngines } from '../support/engines.ts';
import { meaning } from '../support/meaning.ts';
import { anySource, ruleTree } from '../support/ruleTrees.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);
const trees = anySource.chain((source) =>
  fc.tuple(fc.constant(source), ruleTree(source), fc.integer({ min: 1, max: 7 })),
);

let engines: Engines;
let viewers: SessionViewer[];

beforeAll(async () => {
  engines = await openEngines(seed);
  viewers = await Promise.all([1, 2, 3, 5, 6, 7, 9].map((id) => engines.viewer(id)));
});

afterAll(() => engines.close());

test.each([1, 2, 3, 4])(
  '2,000 random rule trees give every viewer the same rows on each database and in plain JavaScript, %d of 4 parts',
  async (part) => {
    await fc.assert(
      fc.asyncProperty(trees, async ([name, tree, who]) => {
        const viewer = viewers[who - 1] as SessionViewer;
        const source = sourceNamed(name);
        const expected = meaning(
          engines.world(viewer),
          source,
          condition(source, tree, engines.access(viewer, 'sqlite')),
        ).map(({ id }) => id);
        const found = await Promise.all(
          engines.databases.map((database) => ids(database, source, tree, viewer)),
        );
        for (const keys of found) expect(keys).toEqual(expected);
      }),
      { seed: seed + part, numRuns: 500 },
    );
  },
);

test('a tree and its negation share out the scope, with nothing twice and nothing lost', async () => {
  await fc.assert(
    fc.asyncProperty(trees, async ([name, tree, who]) => {
      const viewer = viewers[who - 1] as SessionViewer;
      const source = sourceNamed(name);
      const negated: RuleGroup = { combinator: 'and', not: true, rules: [tree] };
      for (const database of engines.databases) {
        const access = engines.access(viewer, database.dialect);
        const count = (group: RuleGroup) =>
          countRows(database.readers, source, condition(source, group, access), access);
        const [holds, fails, all] = [
          await count(tree),
          await count(negated),
          await count({ combinator: 'and', rules: [] }),
        ];
        expect(holds + fails).toBe(all);
      }
    }),
    { seed, numRuns: 400 },
  );
});

test('the text of a statement depends on the shape of a tree and never on its values', () => {
  fc.assert(
    fc.property(trees, ([name, tree, who]) => {
      const viewer = viewers[who - 1] as SessionViewer;
      const source = sourceNamed(name);
      const { text, bindings } = statement(source, tree, engines.access(viewer, 'postgres'));
      expect(text.match(/\?/g) ?? []).toHaveLength(bindings.length);
      for (const word of strings(tree)) expect(text).not.toContain(word);
    }),
    { seed, numRuns: 1_000 },
  );
});

const condition = (source: Source, tree: RuleGroup, access: Access): GroupCondition => {
  const checked = checkFilter(source, tree, access.operands);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
};

const statement = (source: Source, tree: RuleGroup, access: Access) =>
  pageSql(
    {
      source,
      filter: condition(source, tree, access),
      sort: [],
      outputs: [{ name: 'id', column: 'id' }],
      limit: 1_000,
      offset: 0,
    },
    access.scoped,
  );

async function ids(
  database: Database,
  source: Source,
  tree: RuleGroup,
  viewer: SessionViewer,
): Promise<unknown[]> {
  const rows = await query(
    database.readers,
    statement(source, tree, engines.access(viewer, database.dialect)),
  );
  return rows.map(({ id }) => id);
}

/** The texts in a tree that are nobody's identifier: long enough not to occur by chance. */
function strings(node: unknown): string[] {
  if (typeof node === 'string') return /["'%\\]|[^\x20-\x7e]|-\d\d-/.test(node) ? [node] : [];
  return node !== null && typeof node === 'object' ? Object.values(node).flatMap(strings) : [];
}
