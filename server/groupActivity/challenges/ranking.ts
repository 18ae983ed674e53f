import { type Access, referableIds } from '../../dataAccess.ts';
import type { Connection } from '../../database.ts';
import type { RankingLine } from '../contract.ts';
import { canBeWrittenTo } from '../members.ts';

interface Row {
  client_id: number;
  first_name: string;
  last_name: string;
  progress: number;
  goal: number;
  last_entered_on: string | null;
  state: string;
  email: string | null;
}

/** How far each participant is, the furthest first. For professionals only. */
export async function rankingOf(
  challengeId: number,
  connection: Connection,
  access: Access,
): Promise<RankingLine[]> {
  const rows: Row[] = await connection('challenge_participants as p')
    .join('clients as c', 'c.id', 'p.client_id')
    .where('p.challenge_id', challengeId)
    .whereNot('c.state', 'deleted')
    .orderBy([{ column: 'p.progress', order: 'desc' }, { column: 'c.last_name_folded' }, { column: 'c.id' }])
    .select('p.client_id', 'c.first_name', 'c.last_name', 'p.progress', 'p.goal', 'c.state', 'c.email')
    .select(
      connection('challenge_entries as e')
        .whereRaw('e.company_id = p.company_id and e.participant_id = p.id')
        .max('e.entered_on')
        .as('last_entered_on'),
    );
  const ids = rows.map(({ client_id }) => client_id);
  const open = ids.length ? await referableIds(connection, 'clients', ids, access) : new Set();
  return rows.map(({ client_id, first_name, last_name, last_entered_on, state, email, ...rest }) => ({
    clientId: client_id,
    name: `${first_name} ${last_name}`,
    ...rest,
    rank: 1 + rows.filter(({ progress }) => progress > rest.progress).length,
    lastEnteredOn: last_entered_on,
    isOpen: open.has(client_id),
    canBeWrittenTo: canBeWrittenTo({ state, email }),
  }));
}
