import { createHash } from 'node:crypto';
import { type CheckedReport, check } from '#reports/check.ts';
import type { Problem } from '#reports/checkFilter.ts';
import { definitionSchema, type ReportDefinition, screenRowLimit } from '#reports/definition.ts';
import { type Cell, type ResultColumn, resultColumns, resultRow } from '#reports/result.ts';
import { select } from '#reports/select.ts';
import type { Access } from '../dataAccess.ts';
import { AppError, parse } from '../errors.ts';
import type { ReportRunner } from './run.ts';

export interface ReportResult {
  columns: ResultColumn[];
  rows: Cell[][];
  /** How many rows or groups there are, shown or not. */
  total: number;
  truncated: boolean;
  manifest: Manifest;
}

export interface Manifest {
  definitionHash: string;
  now: number;
  today: string;
  timeZone: string;
  rowCount: number;
}

const screenMilliseconds = 15_000;

/** Parses, checks, compiles and runs a definition for one viewer. Throws `invalidReport` with every problem. */
export async function execute(
  definition: unknown,
  { access, runner, signal }: { access: Access; runner: ReportRunner; signal: AbortSignal },
): Promise<ReportResult> {
  const shaped = parse(definitionSchema, definition, 'invalidReport');
  const report = checked(shaped, access);
  const limit = Math.min(shaped.limit ?? screenRowLimit, screenRowLimit);
  const { rows, count } = select(report, access.scoped, limit + 1);
  const isCut = (found: unknown[] | undefined) => (found?.length ?? 0) > limit;
  const whole = ([found]: unknown[][]) => (isCut(found) ? count : undefined);
  const [found = [], counted] = await runner.run([rows, whole], { milliseconds: screenMilliseconds, signal });
  const columns = resultColumns(report);
  const shown = found.slice(0, limit).map((row) => resultRow(columns, row));
  const total = counted ? Number(counted[0]?.total) : found.length;
  return {
    columns,
    rows: shown,
    total,
    truncated: isCut(found),
    manifest: manifest(shaped, access, shown.length),
  };
}

/** The problems of a definition, none when it can run. */
export function problemsOf(definition: unknown, access: Access): Problem[] {
  try {
    const result = check(parse(definitionSchema, definition, 'invalidReport'), access.operands);
    return result.ok ? [] : result.problems;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.details.problems) return thrown.details.problems;
    throw thrown;
  }
}

function checked(definition: ReportDefinition, access: Access): CheckedReport {
  const result = check(definition, access.operands);
  if (result.ok) return result.value;
  throw new AppError('invalidReport', { problems: result.problems });
}

const manifest = (definition: ReportDefinition, { operands }: Access, rowCount: number): Manifest => ({
  definitionHash: createHash('sha256').update(JSON.stringify(definition)).digest('hex').slice(0, 16),
  now: operands.calendar.now,
  today: operands.calendar.today,
  timeZone: operands.calendar.zone,
  rowCount,
});
