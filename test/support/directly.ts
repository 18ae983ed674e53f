import type { Database } from '#server/database.ts';

/** Counts by plain hand-written SQL, as a second way to every figure. */
export async function countBy(
  database: Database,
  statement: string,
  bindings: (string | number)[] = [],
): Promise<number> {
  const answer = await database.readers.raw(statement, bindings);
  const [row] = Array.isArray(answer) ? answer : answer.rows;
  return Number(Object.values(row)[0]);
}
