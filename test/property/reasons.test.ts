import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SourceName } from '#reports/catalog.ts';
import { sourceNamed } from '#reports/catalog.ts';
import type { ReportDefinition } from '#reports/definition.ts';
import { explainSql, explanation } from '#reports/explain.ts';
import { all, type Rule, type RuleGroup } from '#reports/rules.ts';
import { selectivity, selectivitySql } from '#reports/selectivity.ts';
import { type Database, query } from '#server/database.ts';
import type { SessionViewer } from '#server/viewer.ts';
import { type Engines, openEngines } from '../support/engines.ts';
import { holdsIn, meaning } from '../support/meaning.ts';
import { boundReport, idsOf } from '../support/reading.ts';
import { anySource, ruleTree } from '../support/ruleTrees.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);
const viewerIds = [1, 2, 3, 9];
const minutes = 60_000;

let engines: Engines;
let viewers: SessionViewer[];

beforeAll(async () => {
  engines = await openEngines(seed + 5);
  viewers = await Promise.all(viewerIds.map((id) => engines.viewer(id)));
});

afterAll(() => engines.close());

const asked = anySource.chain((source) =>
  fc.tuple(
    fc.constant(source),
    ruleTree(source, 2),
    ruleTree(source, 1),
    fc.nat(viewerIds.length - 1),
    fc.nat(1),
  ),
);

const listOf = (source: SourceName, filter: RuleGroup): ReportDefinition => ({
  v: 2,
  source,
  filter,
  columns: [{ field: 'id' }],
});

function place([source, p, q, who, engine]: [SourceName, RuleGroup, RuleGroup, number, number]) {
  const viewer = viewers[who] as SessionViewer;
  const database = engines.databases[engine % engines.databases.length] as Database;
  const access = engines.access(viewer, database.dialect);
  const tree = all(p, ...q.rules);
  const report = boundReport(listOf(source, tree), access);
  return { source, tree, database, access, report, world: engines.world(viewer) };
}

test(
  'for any row the rules that are said to hold are those that do, and the rule that leaves it out lets it in once muted or names the next',
  async () => {
    await fc.assert(
      fc.asyncProperty(asked, fc.nat(), async (question, pick) => {
        const { source, tree, database, access, report, world } = place(question);
        const rows = meaning(world, sourceNamed(source), { ...report.filter, parts: [] });
        const row = rows[pick % Math.max(1, rows.length)];
        if (!row) return;
        const explained = async (asking = report) => {
          const [found] = await query(database.readers, explainSql(asking, Number(row.id), access.scoped));
          return explanation(asking, found ?? {});
        };
        const first = await explained();
        expect(first.isIn).toBe(holdsIn(world, report.filter, row));
        expect(first.rules[0]?.holds).toBe(first.isIn);
        const path = first.excludedBy?.path;
        expect(path === undefined).toBe(first.isIn);
        if (!path) return;
        const muted = boundReport(listOf(source, mutedAt(tree, path.slice(1))), access);
        const second = await explained(muted);
        if (!second.isIn) expect(second.excludedBy?.path).not.toEqual(path);
      }),
      { seed, numRuns: 250 },
    );
  },
  5 * minutes,
);

test('a row that may not be seen is explained as one that is not there', async () => {
  const [database] = engines.databases as [Database];
  const branchAdmin = engines.access(viewers[1] as SessionViewer, database.dialect);
  const boss = engines.access(viewers[0] as SessionViewer, database.dialect);
  const seen = await idsOf(database, 'clients', all(), branchAdmin);
  const hidden = (await idsOf(database, 'clients', all(), boss)).find((id) => !seen.includes(id));
  const report = boundReport(listOf('clients', all()), branchAdmin);
  const rows = (id: number) => query(database.readers, explainSql(report, id, branchAdmin.scoped));
  expect(await rows(Number(hidden))).toEqual([]);
  expect(await rows(999_999)).toEqual([]);
  expect(await rows(Number(seen[0]))).toHaveLength(1);
});

test(
  'how many rows each rule lets through, alone and in order, and how many it alone takes away, are what separate runs give',
  async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (question) => {
        const { source, tree, database, access, report } = place(question);
        const [row] = await query(database.readers, selectivitySql(report, access.scoped));
        const told = selectivity(report, row ?? {});
        const count = async (...rules: (Rule | RuleGroup)[]) =>
          (await idsOf(database, source, all(...rules), access)).length;
        expect([told.total, told.matched]).toEqual([await count(), await count(tree)]);
        for (const [index, node] of tree.rules.entries()) {
          const rule = told.rules.find(({ path }) => path.length === 3 && path[2] === index);
          const others = tree.rules.filter((other) => other !== node);
          expect(rule).toMatchObject({
            alone: await count(node),
            inOrder: await count(...tree.rules.slice(0, index + 1)),
            removes: (await count(...others)) - (await count(...tree.rules)),
          });
        }
      }),
      { seed, numRuns: 100 },
    );
  },
  5 * minutes,
);

/** The tree with the node at a path muted. */
function mutedAt(tree: RuleGroup, path: readonly (string | number)[]): RuleGroup {
  const copy = structuredClone(tree);
  const node = path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], copy);
  (node as { muted: boolean }).muted = true;
  return copy;
}
