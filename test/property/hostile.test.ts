import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { check } from '#reports/check.ts';
import { definitionSchema, type ReportDefinition } from '#reports/definition.ts';
import { pageSql } from '#reports/rows.ts';
import { all, isGroup, type Rule, type RuleGroup } from '#reports/rules.ts';
import type { Sql } from '#reports/sql.ts';
import { groupsSql } from '#reports/summary/select.ts';
import { prepareZones } from '#server/calendar.ts';
import { type Access, accessFor } from '#server/dataAccess.ts';
import { testNow } from '../support/clock.ts';
import { anyDetail, anyReport } from '../support/definitions.ts';
import { anySource, ruleTree } from '../support/ruleTrees.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);

let access: Access;
beforeAll(() => {
  prepareZones(['America/Toronto']);
  const company = {
    id: 1,
    name: 'x',
    timeZone: 'America/Toronto',
    weekStart: 7,
    managersMayCreateGroups: false,
  };
  const viewer = { professionalId: 3, companyId: 1, profile: 'manager' as const, branchIds: [1, 2], company };
  access = accessFor(viewer as never, 'sqlite', testNow);
});

const readingAll = () => ({ ...access.operands, mayRead: () => true });
const definitions = fc.oneof(anyReport, anyDetail);

function statementOf(definition: ReportDefinition): Sql | undefined {
  const checked = check(definition, readingAll());
  if (!checked.ok) return undefined;
  const report = checked.value;
  if (report.measures.length === 0) {
    const outputs = report.columns.map((field, index) => ({ name: `c${index}`, field }));
    return pageSql({ ...report, sort: [], outputs, limit: 9, offset: 0 }, access.scoped);
  }
  const dimensions = report.pivotBy ? [...report.groupBy, report.pivotBy] : report.groupBy;
  return groupsSql(report, access.scoped, { grain: { dimensions }, having: report.having, limit: 9 });
}

test('as many values as placeholders, none of them in the text, and every stored table is read inside its scope', () => {
  fc.assert(
    fc.property(definitions, (definition) => {
      const statement = statementOf(definition);
      if (!statement) return;
      expect(statement.text.match(/\?/g) ?? []).toHaveLength(statement.bindings.length);
      for (const word of strings(definition)) expect(statement.text).not.toContain(word);
      expect(statement.text).not.toMatch(/;|--|\/\*/);
      for (const [, before, table, after] of statement.text.matchAll(stored)) {
        expect(`${before} ${table} ${after}`).toMatch(
          /^(as not materialized|\() \w+ (as "t\d+" where "t\d+"\."company_id" = \?|where company_id = \?)$/,
        );
      }
    }),
    { seed, numRuns: 600 },
  );
});

const stored =
  /(as not materialized|\()\s?\(?select \* from "main"\."(\w+)" (as "t\d+" where "t\d+"\."company_id" = \?|where company_id = \?)/g;

test('no stored table is read anywhere but at the beginning of its scope', () => {
  fc.assert(
    fc.property(definitions, (definition) => {
      const { text } = statementOf(definition) ?? { text: '' };
      expect([...text.matchAll(/"main"\./g)]).toHaveLength([...text.matchAll(stored)].length);
    }),
    { seed, numRuns: 300 },
  );
});

const payloads = [
  "x' or 1=1 --",
  '"; drop table clients; --',
  "'||(select password_hash from credentials)||'",
  '= 1 or 1 =',
  '__proto__',
  'constructor',
  '{{1+1}}',
  '\u0000',
  '🐘'.repeat(20),
];

test('a hostile text anywhere in a definition is a problem, or the same statement as with a harmless one', () => {
  fc.assert(
    fc.property(definitions, fc.constantFrom(...payloads), fc.nat(), (definition, payload, pick) => {
      const before = statementOf(definition);
      const places = stringPlaces(definition);
      const place = places[pick % places.length];
      if (!place || !before) return;
      const parsed = definitionSchema.safeParse(replacedAt(definition, place, payload));
      if (!parsed.success) return;
      const after = statementOf(parsed.data);
      if (after) expect(after.text).toBe(before.text);
    }),
    { seed, numRuns: 2_000 },
  );
});

test('any JSON as a definition gives problems with codes in little time, and never an exception', () => {
  const json = fc.oneof(
    fc.jsonValue({ maxDepth: 8 }),
    fc.record({
      v: fc.constantFrom(1, 2, '2'),
      source: fc.jsonValue(),
      filter: fc.jsonValue(),
      measures: fc.jsonValue(),
    }),
    definitions.chain((definition) =>
      fc.tuple(fc.nat(), fc.jsonValue()).map(([pick, value]) => {
        const places = allPlaces(definition);
        return replacedAt(definition, places[pick % places.length] ?? [], value);
      }),
    ),
    fc.constant(deep(5_000)),
    fc.constant({ v: 2, source: 'clients', filter: deep(5_000), columns: [{ field: 'id' }] }),
    fc.constant({ v: 2, source: 'clients', filter: { combinator: 'and', rules: Array(100_000).fill({}) } }),
  );
  const slow: number[] = [];
  fc.assert(
    fc.property(json, (value) => {
      const began = performance.now();
      const parsed = definitionSchema.safeParse(value);
      const problems = parsed.success ? check(parsed.data, readingAll()) : undefined;
      slow.push(performance.now() - began);
      if (problems && !problems.ok)
        for (const { code } of problems.problems) expect(code).toMatch(/^[a-zA-Z]+$/);
    }),
    { seed, numRuns: 3_000 },
  );
  expect(slow.length).toBeGreaterThan(2_900);
});

test('breaking one rule names exactly that rule, wherever it stands', () => {
  const trees = anySource.chain((source) => fc.tuple(fc.constant(source), ruleTree(source, 3)));
  const broken: ((rule: Rule) => Rule)[] = [
    (rule) => ({ ...rule, field: 'nobodyKnowsThis' }),
    (rule) => ({ ...rule, operator: 'between', value: ['x'], valueSource: 'value' }),
    (rule) => ({ ...rule, operator: '=', value: { no: 'value' }, valueSource: 'value' }),
    (rule) => ({ ...rule, operator: '=', value: 'nobody', valueSource: 'parameter' }),
  ];
  fc.assert(
    fc.property(trees, fc.nat(), fc.constantFrom(...broken), ([source, tree], pick, breaking) => {
      const named = withIds(tree);
      const ids = ruleIds(named);
      if (ids.length === 0) return;
      const id = ids[pick % ids.length] ?? '';
      const definition: ReportDefinition = {
        v: 2,
        source,
        filter: all(changed(named, id, breaking)),
        columns: [{ field: 'id' }],
      };
      const result = check(definition, readingAll());
      expect(result.ok ? [] : result.problems.map(({ ruleId }) => ruleId)).toEqual([id]);
    }),
    { seed, numRuns: 1_000 },
  );
});

/** Texts that could not stand in a statement by chance. */
function strings(node: unknown): string[] {
  if (typeof node === 'string')
    return node.length > 2 && /["'%\\]|[^\x20-\x7e]|-\d\d-/.test(node) ? [node] : [];
  return node !== null && typeof node === 'object' ? Object.values(node).flatMap(strings) : [];
}

type Path = (string | number)[];

const stringPlaces = (node: unknown): Path[] =>
  allPlaces(node).filter((path) => typeof path.reduce(child, node) === 'string');

const child = (node: unknown, key: string | number): unknown =>
  (node as Record<string | number, unknown>)[key];

const allPlaces = (node: unknown, path: Path = []): Path[] =>
  node !== null && typeof node === 'object'
    ? Object.entries(node).flatMap(([key, value]) => [[...path, key], ...allPlaces(value, [...path, key])])
    : [];

function replacedAt(node: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(node);
  const last = path.at(-1);
  if (last === undefined) return value;
  (path.slice(0, -1).reduce(child, copy) as Record<string | number, unknown>)[last] = value;
  return copy;
}

function deep(levels: number): unknown {
  let node: unknown = { combinator: 'and', rules: [] };
  for (let level = 0; level < levels; level += 1) node = { combinator: 'and', rules: [node] };
  return node;
}

/** Every comparison with a name of its own; what is inside related rows too. */
function withIds(tree: RuleGroup): RuleGroup {
  let next = 0;
  const group = (node: RuleGroup): RuleGroup => ({
    ...node,
    rules: node.rules.map((each) => (isGroup(each) ? group(each) : named(each))),
  });
  const named = (rule: Rule): Rule => {
    if (rule.match) return { ...rule, value: group(rule.value as RuleGroup) };
    next += 1;
    return { ...rule, id: `r${next}` };
  };
  return group(tree);
}

function ruleIds(node: RuleGroup): string[] {
  return node.rules.flatMap((each) =>
    isGroup(each) ? ruleIds(each) : each.match ? ruleIds(each.value as RuleGroup) : [each.id ?? ''],
  );
}

function changed(node: RuleGroup, id: string, change: (rule: Rule) => Rule): RuleGroup {
  return {
    ...node,
    rules: node.rules.map((each) => {
      if (isGroup(each)) return changed(each, id, change);
      if (each.match) return { ...each, value: changed(each.value as RuleGroup, id, change) };
      return each.id === id ? change(each) : each;
    }),
  };
}
