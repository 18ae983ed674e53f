import type { Access } from '../dataAccess.ts';
import type { Connection } from '../database.ts';
import { type Body, defineResource } from '../resource.ts';
import { prepareProgram, saveProgram } from './changing.ts';

export const programs = defineResource({
  source: 'programs',
  sort: '-createdAt',
  isWatched: ({ visibility, authorId }, { professionalId }) =>
    visibility === 'justMe' && authorId !== professionalId,
  prepare: prepareProgram,
  save: saveProgram,
  embed: withAdherence,
});

export const programSessions = defineResource({
  source: 'programSessions',
  sort: '-dueOn',
});

interface Tally {
  program_id: number;
  due: number | string;
  done: number | string;
}

/** Who sees a program sees its sessions. */
async function withAdherence(
  rows: Body[],
  connection: Connection,
  { operands, scoped }: Access,
): Promise<Body[]> {
  if (rows.length === 0) return rows;
  const tallies: Tally[] = await connection('program_sessions')
    .where({ company_id: scoped.companyId })
    .whereIn(
      'program_id',
      rows.map(({ id }) => Number(id)),
    )
    .where('due_on', '<', operands.calendar.today)
    .groupBy('program_id')
    .select('program_id')
    .count({ due: '*' })
    .sum({ done: connection.raw(`case when state = 'done' then 1 else 0 end`) });
  const shares = new Map(
    tallies.map(({ program_id, due, done }) => [program_id, Number(done) / Number(due)]),
  );
  return rows.map((row) => ({ ...row, adherence: shares.get(Number(row.id)) ?? null }));
}
