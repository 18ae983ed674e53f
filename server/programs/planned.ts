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

/** The days of a program with what is done on each. A program older than the versions of templates has days alone. */
export async function plannedSessions(
  { companyId, programId }: { companyId: number; programId: number },
  connection: Connection,
): Promise<PlannedSession[]> {
  const contents = await contentsOf(programId, connection);
  const days: Day[] = await connection('program_sessions')
    .where({ company_id: companyId, program_id: programId })
    .orderBy(['due_on', 'id'])
    .select('id', 'due_on', 'state', 'done_at');
  if (days.length === 0) return contents.map((content) => ({ ...unplanned, content }));
  const isWhole = contents.length === days.length;
  return days.map(({ id, due_on, state, done_at }, at) => ({
    id,
    dueOn: due_on,
    state,
    doneAt: done_at,
    content: (isWhole && contents[at]) || null,
  }));
}

const unplanned = { id: null, dueOn: null, state: 'open' as const, doneAt: null };

/** What was sent, in the order of the days on which it is due. */
async function contentsOf(programId: number, connection: Connection): Promise<Content[]> {
  const sent = await sentSessions(programId, connection);
  const days = dueDays(sent, anyDay);
  const contents: Content[] = JSON.parse(sent);
  const order = contents.map((_, at) => at);
  const dayOf = (at: number) => days[at] ?? anyDay;
  order.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a - b));
  return order.flatMap((at) => contents[at] ?? []);
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
