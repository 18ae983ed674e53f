import { type Answer, type Answered, answer } from '#reports/answer.ts';
import { check } from '#reports/check.ts';
import type { CheckedReport } from '#reports/checked.ts';
import { currentVersion, definitionSchema, type ReportDefinition } from '#reports/definition.ts';
import { drill } from '#reports/drill.ts';
import { filledIn, givenParameters, type ParameterValues } from '#reports/parameters.ts';
import type { Dialect, Sql } from '#reports/sql.ts';
import type { Ask } from '#reports/summary/groups.ts';
import { type Access, accessFor } from '#server/dataAccess.ts';
import { type Database, query } from '#server/database.ts';
import { allowances } from '#server/reports/purposes.ts';
import { testNow } from '../clock.ts';
import { viewers } from './viewers.ts';
import type { Example } from './words.ts';

/** An example bound to one who asks, in the zone that it names. */
export interface Bound {
  report: CheckedReport;
  access: Access;
}

export function bound(
  { definition, who = 'superAdmin', parameters = {}, cell }: Example,
  dialect: Dialect,
): Bound {
  const viewer = viewers[who];
  const timeZone = definition.timeZone ?? viewer.company.timeZone;
  const access = accessFor({ ...viewer, company: { ...viewer.company, timeZone } }, dialect, testNow);
  const parsed = definitionSchema.parse({ v: currentVersion, ...definition });
  const report = checked(parsed, access, parameters);
  if (!cell) return { report, access };
  const { given } = givenParameters(parsed.params ?? [], parameters);
  const rows = drill(filledIn(parsed, given), report, cell, access.operands.calendar);
  return { report: checked(rows, access, {}), access };
}

function checked(
  definition: ReportDefinition,
  { operands }: Access,
  parameters: ParameterValues,
): CheckedReport {
  const result = check(definition, operands, parameters);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const answered = ({ report, access }: Bound, { caps }: Example, ask: Ask): Promise<Answered> =>
  answer(report, { context: access.scoped, caps: { ...allowances.screen.caps, ...caps }, ask });

export async function answerIn(database: Database, example: Example): Promise<Answer> {
  const ask: Ask = (statement) => query(database.reports, statement);
  const found = await answered(bound(example, database.dialect), example, ask);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

/** Every statement that an answer is made of, without a database. */
export async function statementsOf(example: Example, dialect: Dialect): Promise<Sql[]> {
  const asked: Sql[] = [];
  const ask: Ask = async (statement) => {
    asked.push(statement);
    return example.found?.[asked.length - 1] ?? [];
  };
  const found = await answered(bound(example, dialect), example, ask);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return asked;
}
