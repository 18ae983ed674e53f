import { check } from '#reports/check.ts';
import type { CheckedReport } from '#reports/checked.ts';
import { definitionSchema, type ReportDefinition } from '#reports/definition.ts';
import { filledIn, givenParameters, type ParameterValues } from '#reports/parameters.ts';
import type { Problem } from '#reports/problems.ts';
import { calendarAt, isZone, prepareZone } from '../calendar.ts';
import type { Access } from '../dataAccess.ts';
import { AppError, parse } from '../errors.ts';

/** A definition ready to be run for one viewer at one instant, in its own zone. */
export interface Question {
  /** With the values of its parameters in their places. */
  definition: ReportDefinition;
  report: CheckedReport;
  access: Access;
}

/** Parses and checks. Throws `invalidReport` with every problem. */
export async function questionOf(
  definition: unknown,
  values: ParameterValues,
  access: Access,
): Promise<Question> {
  const shaped = parse(definitionSchema, definition, 'invalidReport');
  const zoned = await inZone(shaped, access);
  const checked = check(shaped, zoned.operands, values);
  if (!checked.ok) throw new AppError('invalidReport', { problems: checked.problems });
  const { given } = givenParameters(shaped.params ?? [], values);
  return { definition: filledIn(shaped, given), report: checked.value, access: zoned };
}

/** The problems of a definition, none when it can run. */
export async function problemsOf(
  definition: unknown,
  values: ParameterValues,
  access: Access,
): Promise<Problem[]> {
  try {
    await questionOf(definition, values, access);
    return [];
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.details.problems) return thrown.details.problems;
    throw thrown;
  }
}

async function inZone({ timeZone = 'company' }: ReportDefinition, access: Access): Promise<Access> {
  const { operands, scoped } = access;
  const { now, weekStart, zone } = operands.calendar;
  if (timeZone === 'company' || timeZone === zone) return access;
  if (!isZone(timeZone)) {
    const problem = { path: ['timeZone'], code: 'unknownZone', params: { name: timeZone } };
    throw new AppError('invalidReport', { problems: [problem] });
  }
  await prepareZone(timeZone);
  const calendar = calendarAt(now, timeZone, weekStart);
  return { ...access, operands: { ...operands, calendar }, scoped: { ...scoped, calendar } };
}
