import { type Answered, answer, type Caps } from '#reports/answer.ts';
import { type SourceName, sourceNamed } from '#reports/catalog.ts';
import { check } from '#reports/check.ts';
import type { CheckedReport } from '#reports/checked.ts';
import { checkFilter } from '#reports/checkFilter.ts';
import type { GroupCondition } from '#reports/condition.ts';
import { definitionSchema, type ReportDefinition } from '#reports/definition.ts';
import { pageSql } from '#reports/rows.ts';
import type { RuleGroup } from '#reports/rules.ts';
import type { Scalar } from '#reports/sql.ts';
import type { Access } from '#server/dataAccess.ts';
import { type Database, query } from '#server/database.ts';

/** Large enough that nothing of the test's data is cut. */
export const wideCaps: Caps = { rows: 5_000, groups: 5_000, pivotColumns: 1_000 };

export function boundFilter(name: SourceName, tree: RuleGroup, { operands }: Access): GroupCondition {
  const checked = checkFilter(sourceNamed(name), tree, operands);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

export function boundReport(definition: ReportDefinition, { operands }: Access): CheckedReport {
  const result = check(definitionSchema.parse(definition), operands);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The keys of the rows that a tree lets through, in order. */
export async function idsOf(
  database: Database,
  name: SourceName,
  tree: RuleGroup,
  access: Access,
): Promise<Scalar[]> {
  const filter = boundFilter(name, tree, access);
  const outputs = [{ name: 'id', column: 'id' }];
  const page = { source: sourceNamed(name), filter, sort: [], outputs, limit: 5_000, offset: 0 };
  return (await query(database.readers, pageSql(page, access.scoped))).map(({ id }) => id ?? null);
}

export function answerOf(
  database: Database,
  definition: ReportDefinition,
  access: Access,
): Promise<Answered> {
  const ask = (statement: Parameters<typeof query>[1]) => query(database.reports, statement);
  return answer(boundReport(definition, access), { context: access.scoped, caps: wideCaps, ask });
}
