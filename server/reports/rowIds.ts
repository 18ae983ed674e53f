import { type Answer, type Answered, type Asking, answer } from '#reports/answer.ts';
import { fieldAt } from '#reports/catalog.ts';
import { type CheckedReport, isSummary } from '#reports/checked.ts';

export type AnswerWithIds = Answer & {
  /** Of a list: the record of each row. */
  ids?: number[];
};

/** The answer, and of a list the records that its rows are: each can be opened, and asked why it is there. */
export async function answerWithIds(
  report: CheckedReport,
  asking: Asking,
): Promise<Exclude<Answered, { ok: true }> | { ok: true; value: AnswerWithIds }> {
  const id = isSummary(report) ? undefined : fieldAt(report.source, 'id');
  if (!id) return answer(report, asking);
  const found = await answer({ ...report, columns: [...report.columns, id] }, asking);
  return found.ok ? { ok: true, value: apart(found.value) } : found;
}

const apart = (answer: Answer): AnswerWithIds => ({
  ...answer,
  columns: answer.columns.slice(0, -1),
  rows: answer.rows.map((row) => row.slice(0, -1)),
  ids: answer.rows.map((row) => Number(row.at(-1))),
});
