import { describe, expect, test } from 'vitest';
import { relationBehind, type SourceName, sourceNamed, sources } from '#reports/catalog.ts';
import { check } from '#reports/check.ts';
import { checkFilter } from '#reports/checkFilter.ts';
import type { ReportDefinition } from '#reports/definition.ts';
import { pageSql } from '#reports/rows.ts';
import { all, any, type RuleGroup, rule } from '#reports/rules.ts';
import type { ScopeContext } from '#reports/scope.ts';
import type { Source } from '#reports/source.ts';
import { sql } from '#reports/sql.ts';
import { groupsSql } from '#reports/summary/select.ts';
import { calendarAt } from '#server/calendar.ts';
import { testNow } from '../support/clock.ts';

const calendar = calendarAt(testNow, 'America/Toronto', 7);
const operands = { asker: { professionalId: 5, branchIds: [1, 2] }, calendar };
const context = (scope: RuleGroup = all()): ScopeContext => ({
  dialect: 'sqlite',
  calendar,
  companyId: 1,
  scope: (source) => {
    const checked = checkFilter(source, source.name === 'clients' ? scope : all(), operands);
    if (!checked.ok) throw new Error('a scope of the test is wrong');
    return checked.value;
  },
});

function filterSql(filter: RuleGroup): { where: string; bindings: readonly unknown[] } {
  const source = sourceNamed('clients');
  const checked = checkFilter(source, filter, operands);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const { text, bindings } = pageSql(
    { source, filter: checked.value, sort: [], outputs: [{ name: 'id', column: 'id' }], limit: 9, offset: 0 },
    context(),
  );
  return { where: /page_id from .*? where (.*)\n/.exec(text)?.[1] ?? text, bindings: bindings.slice(1) };
}

describe('a rule becomes a predicate that is never NULL', () => {
  test.each([
    [rule('lastName', '=', 'É%'), '(("t1"."last_name_folded" = ?))', ['e%']],
    [rule('email', '!=', 'A@x'), '((lower("t1"."email") <> ? or lower("t1"."email") is null))', ['a@x']],
    [
      rule('email', 'contains', '100%_\\'),
      `((lower("t1"."email") like ? escape '\\' and lower("t1"."email") is not null))`,
      ['%100\\%\\_\\\\%'],
    ],
    [rule('state', 'in', ['active', 'archived']), '(("t1"."state" in (?, ?)))', ['active', 'archived']],
    [
      rule('branchId', 'notIn', ['$myBranches']),
      '(("t1"."branch_id" not in (?, ?) or "t1"."branch_id" is null))',
      [1, 2],
    ],
    [
      rule('responsibleId', '=', '$me'),
      '(("t1"."responsible_id" = ? and "t1"."responsible_id" is not null))',
      [5],
    ],
    [
      rule('birthDate', '<=', '2000-01-31'),
      '(("t1"."birth_date" < ? and "t1"."birth_date" is not null))',
      ['2000-02-01'],
    ],
    [
      rule('createdAt', '=', '2026-11-01'),
      '(("t1"."created_at" >= ? and "t1"."created_at" < ?))',
      [Date.UTC(2026, 10, 1, 4), Date.UTC(2026, 10, 2, 5)],
    ],
    [rule('hasAccess', '=', true), '(("t1"."has_access" = ?))', [1]],
  ])('%o', (node, where, bindings) => expect(filterSql(all(node))).toEqual({ where, bindings }));

  test('NOT is pushed down to the leaves, where it takes the missing values along', () => {
    const { where } = filterSql({ ...any(rule('sex', '=', 'male'), rule('sex', 'null')), not: true });
    expect(where).toBe('(("t1"."sex" <> ? or "t1"."sex" is null) and ("t1"."sex" is not null))');
  });

  test('a muted rule is left out, and muting the last one mutes its group', () => {
    const muted = { ...rule('sex', '=', 'male'), muted: true };
    expect(filterSql(all(rule('state', '=', 'active'), any(muted))).where).toBe('(("t1"."state" = ?))');
  });
});

test('a summary groups beneath the measures, inside the scope of every table it names', () => {
  const definition: ReportDefinition = {
    v: 2,
    source: 'clients',
    filter: all(rule('branch.name', 'beginsWith', 'Mont')),
    groupBy: [{ id: 'b', field: 'branchId' }],
    measures: [{ id: 'n', measure: 'count' }],
    sort: [{ by: 'n', direction: 'desc' }],
  };
  const checked = check(definition, operands);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const { text, bindings } = groupsSql(checked.value, context(all(rule('state', '=', 'active'))), {
    grain: { dimensions: checked.value.groupBy },
    sort: checked.value.sort,
    limit: 10,
  });
  expect(text).toBe(
    'with "branches" as not materialized (select * from "main"."branches" as "t2" where "t2"."company_id" = ? and 1 = 1), ' +
      '"clients" as not materialized (select * from "main"."clients" as "t5" where "t5"."company_id" = ? and (("t5"."state" = ?))) ' +
      'select groups."g0" as "k0", "t1"."name" as "n0", "m0", count(*) over () as total from (select "g0", count(*) as "m0" from ' +
      '(select "t3"."branch_id" as "g0", 1 as "v0" from "clients" as "t3" left join "branches" as "t4" on "t4"."id" = "t3"."branch_id" ' +
      `where (("t4"."name_folded" like ? escape '\\' and "t4"."name_folded" is not null))) as base group by "g0") as groups ` +
      'left join "branches" as "t1" on "t1"."id" = groups."g0" ' +
      'order by "m0" desc nulls last, "t1"."name_folded" asc nulls last, groups."g0" asc nulls last limit ?',
  );
  expect(bindings).toEqual([1, 1, 'active', 'mont%', 10]);
});

describe('what is wrong is refused with its place', () => {
  test.each([
    [rule('nope', '=', 1), 'unknownField'],
    [rule('__proto__', '=', 1), 'unknownField'],
    [rule('constructor', 'null'), 'unknownField'],
    [rule('branch.constructor', 'null'), 'unknownField'],
    [rule('state', 'contains', 'a'), 'wrongOperator'],
    [rule('state', '=', 'gone'), 'wrongValue'],
    [rule('state', '='), 'missingValue'],
    [rule('state', 'in', []), 'missingValue'],
    [rule('birthDate', '=', '2026-02-30'), 'wrongValue'],
    [rule('birthDate', 'between', ['2026-02-02', '2026-02-01']), 'emptyRange'],
    [rule('activeStakeholders', '=', '1'), 'wrongValue'],
    [rule('createdAt', 'inPeriod', { last: 0, unit: 'day' }), 'wrongValue'],
    [rule('stakeholders', '=', 1), 'unknownField'],
    [rule('email', 'null', 'x'), 'wrongValue'],
  ])('%o: %s', (node, code) => {
    const checked = checkFilter(
      sourceNamed('clients'),
      any(rule('state', '=', 'active'), all({ ...node, id: 'the-rule' })),
      operands,
    );
    expect(checked.ok ? [] : checked.problems).toMatchObject([
      { path: ['rules', 1, 'rules', 0], code, ruleId: 'the-rule' },
    ]);
  });

  test('an empty "or" would be nothing or everything: it is refused', () => {
    expect(checkFilter(sourceNamed('clients'), any(), operands)).toMatchObject({
      ok: false,
      problems: [{ code: 'emptyOr' }],
    });
  });
});

test('every name inside the catalog exists: relations lead somewhere, and references have theirs', () => {
  for (const [name, source] of Object.entries(sources) as [SourceName, Source][]) {
    expect(source.name).toBe(name);
    for (const relation of Object.values(source.relations))
      expect(Object.keys(sources)).toContain(relation.to);
    for (const [path, field] of Object.entries(source.fields)) {
      if (field.type !== 'reference') continue;
      expect({ name, path, to: relationBehind({ source, field })?.relation.to }).toEqual({
        name,
        path,
        to: field.to,
      });
    }
  }
});

test('nothing but our own SQL can stand in SQL', () => {
  const forged = { text: '1; drop table clients', bindings: [] };
  expect(() => sql`select ${forged}`).toThrow('only Sql');
});
