import type { Choice } from '#reports/choices.ts';
import type { Connection } from '../database.ts';
import { dueDays } from '../programCopies.ts';
import type { PlannedSession } from './contract.ts';

type Content = NonNullable<PlannedSession['content']>;

interface Day {
  id: number;
  due_on: string;
  state: Choice<'sessionState'>;
  done_at: number | null;
}

interface Asked {
  companyId: number;
  programId: number;
  startsOn: string | null;
}

/**
 * The days of a program with what is done on each; then what was sent and has no day. A program that was written from scratch has days
 * alone.
 */
export async function plannedSessions(
  { companyId, programId, startsOn }: Asked,
  connection: Connection,
): Promise<PlannedSession[]> {
  const left = await contentsOf(programId, startsOn, connection);
  const days: Day[] = await connection('program_sessions')
    .where({ company_id: companyId, program_id: programId })
    .orderBy(['due_on', 'id'])
    .select('id', 'due_on', 'state', 'done_at');
  const planned = days.map(({ id, due_on, state, done_at }) => ({
    id,
    dueOn: due_on,
    state,
    doneAt: done_at,
    content: takeFrom(left, due_on),
  }));
  return [...planned, ...left.map(({ content }) => ({ ...unplanned, content }))];
}

const unplanned = { id: null, dueOn: null, state: 'open' as const, doneAt: null };

interface Sent {
  content: Content;
  day: string;
}

function takeFrom(left: Sent[], day: string): Content | null {
  const at = left.findIndex((sent) => sent.day === day);
  if (at < 0) return null;
  return left.splice(at, 1)[0]?.content ?? null;
}

/** What was sent, in the order of the days on which it would be due if the program began on that day, or on any where it has no start. */
async function contentsOf(
  programId: number,
  startsOn: string | null,
  connection: Connection,
): Promise<Sent[]> {
  const sent = await sentSessions(programId, connection);
  const days = dueDays(sent, startsOn ?? anyDay);
  const contents: Content[] = JSON.parse(sent);
  return contents
    .map((content, at) => ({ content, day: days[at] ?? anyDay }))
    .sort((a, b) => Number(a.day > b.day) - Number(a.day < b.day));
}

const anyDay = '2000-01-03';

/** As the template was at the version that the program was made from. */
export async function sentSessions(programId: number, connection: Connection): Promise<string> {
  const sent = await connection('programs as p')
    .join('template_versions as v', 'v.id', 'p.template_version_id')
    .where('p.id', programId)
    .first('v.sessions');
  return sent?.sessions ?? '[]';
}
