import { type Explanation, explainSql, explanation } from '#reports/explain.ts';
import { type Selectivity, selectivity, selectivitySql } from '#reports/selectivity.ts';
import type { Sql } from '#reports/sql.ts';
import type { Row } from '#reports/summary/groups.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import type { Purpose } from './contract.ts';
import { type Manifest, manifestOf, questionKey } from './manifest.ts';
import { allowances } from './purposes.ts';
import type { Question } from './question.ts';
import { type AnswerWithIds, answerWithIds } from './rowIds.ts';

export type ReportResult = AnswerWithIds & { manifest: Manifest };

type Running = Pick<Context, 'runner' | 'shared'>;

/** Runs a question, once for all who ask it now. Throws `invalidReport` for what only the data could show. */
export function execute(
  question: Question,
  { runner, shared }: Running,
  { purpose, signal }: { purpose: Purpose; signal: AbortSignal },
): Promise<ReportResult> {
  const { caps, milliseconds } = allowances[purpose];
  return shared.share(questionKey(question, purpose), signal, async (stop) => {
    const found = await runner.run(
      (ask) => answerWithIds(question.report, { context: question.access.scoped, caps, ask }),
      { milliseconds, signal: stop },
    );
    if (!found.ok) throw new AppError('invalidReport', { problems: found.problems });
    return { ...found.value, manifest: manifestOf(question, found.value.rows.length) };
  });
}

/** Why one row is in the report or not. Throws `notFound` where the viewer may not see it, as where there is none. */
export async function explain(
  { report, access }: Question,
  id: number,
  running: Running,
  signal: AbortSignal,
): Promise<Explanation> {
  const row = await readOne(explainSql(report, id, access.scoped), running, signal);
  if (!row) throw new AppError('notFound');
  return explanation(report, row);
}

/** How many rows each rule takes away. */
export async function measureRules(
  { report, access }: Question,
  running: Running,
  signal: AbortSignal,
): Promise<Selectivity> {
  const row = await readOne(selectivitySql(report, access.scoped), running, signal);
  return selectivity(report, row ?? {});
}

async function readOne(statement: Sql, { runner }: Running, signal: AbortSignal): Promise<Row | undefined> {
  const { milliseconds } = allowances.preview;
  const [row] = await runner.run((ask) => ask(statement), { milliseconds, signal });
  return row;
}
