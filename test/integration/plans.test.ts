import { afterAll, beforeAll, expect, test } from 'vitest';
import { sourceNamed, sourceOf, sources } from '#reports/catalog.ts';
import { check } from '#reports/check.ts';
import { countSql, pageSql } from '#reports/rows.ts';
import { all, rule } from '#reports/rules.ts';
import type { Relation } from '#reports/source.ts';
import type { Sql } from '#reports/sql.ts';
import { groupsSql } from '#reports/summary/select.ts';
import { type Access, accessFor, filterCondition, parseSort } from '#server/dataAccess.ts';
import { readViewer } from '#server/viewer.ts';
import { testNow } from '../support/clock.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

let app: TestApp;
let boss: Access;
let employee: Access;

beforeAll(async () => {
  app = await startApp('sqlite');
  await app.database.writer.raw('analyze');
  const viewer = async (id: number) => {
    const found = await readViewer(app.database.readers, id);
    if (!found) throw new Error('the demo has changed');
    return accessFor(found, 'sqlite', testNow);
  };
  [boss, employee] = [await viewer(1), await viewer(5)];
});
afterAll(() => app.stop());

async function plan({ text, bindings }: Sql): Promise<string> {
  const rows: { detail: string }[] = await app.database.readers.raw(`explain query plan ${text}`, [
    ...bindings,
  ]);
  return rows.map(({ detail }) => detail).join('\n');
}

function clientsPage(access: Access): Sql {
  const source = sourceNamed('clients');
  const filter = filterCondition(source, all(rule('state', '=', 'active')), access);
  return pageSql(
    {
      source,
      filter,
      sort: parseSort(source, 'lastName,firstName', access),
      outputs: [{ name: 'id', column: 'id' }],
      limit: 25,
      offset: 50,
    },
    access.scoped,
  );
}

test('a page of clients walks the name index in its order and sorts nothing', async () => {
  const lines = await plan(clientsPage(boss));
  expect(lines).toMatch(/USING (COVERING )?INDEX clients_by_state_and_name \(company_id=\? AND state=\?\)/);
  expect(lines.split('\n').filter((line) => line.includes('TEMP B-TREE')).length).toBeLessThanOrEqual(1);
  expect(lines).not.toMatch(/SCAN t\d+\b(?!.*INDEX)/);
});

test('an employee’s clients are found from the employee’s own links', async () => {
  expect(await plan(clientsPage(employee))).toMatch(
    /COVERING INDEX client_professionals_by_professional \(company_id=\? AND professional_id=\? AND state=\?/,
  );
});

test('a professional’s figures are read from the wide index alone', async () => {
  const filter = all(
    rule('professionalId', '=', 3),
    rule('startsAt', 'between', ['2026-11-01', '2026-11-30']),
  );
  const report = check(
    {
      v: 2,
      source: 'appointments',
      filter,
      groupBy: [{ id: 's', field: 'state' }],
      measures: [{ id: 'm', measure: 'sum', field: 'minutes' }],
    },
    boss.operands,
  );
  if (!report.ok) throw new Error('the report of this test is wrong');
  const { groupBy } = report.value;
  const groups = groupsSql(report.value, boss.scoped, { grain: { dimensions: groupBy }, limit: 10 });
  expect(await plan(groups)).toMatch(
    /COVERING INDEX appointments_by_professional \(company_id=\? AND professional_id=\? AND starts_at>\? AND starts_at<\?\)/,
  );
});

test('a record is found by its key', async () => {
  const source = sourceNamed('clients');
  const sql = countSql(
    { source, filter: filterCondition(source, all(rule('id', 'in', [7])), boss) },
    boss.scoped,
  );
  expect(await plan(sql)).toMatch(/SEARCH t\d+ USING (INTEGER PRIMARY KEY|COVERING INDEX|INDEX)/);
});

test('every relation to many rows has an index to follow it by', async () => {
  const missing: string[] = [];
  for (const source of Object.values(sources)) {
    for (const [name, relation] of Object.entries<Relation>(source.relations)) {
      const { table } = sourceOf(relation);
      if (!relation.many || views.includes(table)) continue;
      const indexes: { columns: string }[] = await app.database.readers.raw(
        `select group_concat(i.name) as columns from pragma_index_list(?) l, pragma_index_info(l.name) i group by l.name`,
        [table],
      );
      const leads = ({ columns }: { columns: string }) =>
        `${columns},`.startsWith(`company_id,${relation.key},`) ||
        `${columns},`.startsWith(`${relation.key},`);
      if (!indexes.some(leads)) missing.push(`${source.name}.${name}`);
    }
  }
  expect(missing).toEqual([]);
});

const views = ['client_changes', 'follow_ups'];

test('whoever leaves the database is found by an index in every table that refers to clients', async () => {
  const references: { name: string; column: string }[] = await app.database.readers.raw(
    `select m.name, f."from" as "column" from sqlite_master as m, pragma_foreign_key_list(m.name) as f
      where m.type = 'table' and f."table" = 'clients' and f."from" <> 'company_id'`,
  );
  expect(references.length).toBeGreaterThan(10);
  const scanned: string[] = [];
  for (const { name, column } of references) {
    const asked = { text: `select 1 from ${name} where company_id = ? and ${column} = ?`, bindings: [1, 1] };
    if (!new RegExp(`SEARCH .*${column}=\\?`).test(await plan(asked))) scanned.push(`${name}.${column}`);
  }
  expect(scanned).toEqual([]);
});
