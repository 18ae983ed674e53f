import { calendarAt } from '../../calendar.ts';
import type { Connection, Transaction } from '../../database.ts';
import { AppError, invalidField } from '../../errors.ts';
import type { Entry } from '../contract.ts';

export interface Participant {
  id: number;
  company_id: number;
  challenge_id: number;
  progress: number;
}

export const participantOf = (
  connection: Connection,
  { challengeId, clientId }: { challengeId: number; clientId: number },
): Promise<Participant | undefined> =>
  connection('challenge_participants')
    .where({ challenge_id: challengeId, client_id: clientId })
    .first('id', 'company_id', 'challenge_id', 'progress');

/** Whoever has done as much shares the place. */
export async function rankOf(
  connection: Connection,
  { challenge_id, progress }: Participant,
): Promise<number> {
  const [row] = await connection('challenge_participants')
    .where({ challenge_id })
    .where('progress', '>', progress)
    .count({ ahead: '*' });
  return Number(row?.ahead ?? 0) + 1;
}

interface NewEntry {
  challengeId: number;
  clientId: number;
  enteredOn: string;
  value: number;
}

/** What a participant did on a day of the challenge that is not to come. */
export async function addEntry(tx: Transaction, entry: NewEntry, now: number): Promise<number> {
  const part = await participantOf(tx, entry);
  if (!part) throw new AppError('notFound');
  const days = await tx('challenges as c')
    .join('companies as k', 'k.id', 'c.company_id')
    .where('c.id', entry.challengeId)
    .first('c.starts_on', 'c.ends_on', 'k.time_zone', 'k.week_start');
  const { today } = calendarAt(now, days.time_zone, days.week_start);
  const { enteredOn } = entry;
  if (enteredOn < days.starts_on || enteredOn > days.ends_on || enteredOn > today)
    throw invalidField('enteredOn', 'notInChallenge');
  const [{ id }] = await tx('challenge_entries')
    .insert({
      company_id: part.company_id,
      participant_id: part.id,
      challenge_id: entry.challengeId,
      client_id: entry.clientId,
      entered_on: enteredOn,
      value: entry.value,
    })
    .returning('id');
  await countProgress(tx, part.id);
  return id;
}

/** What a participant has entered, the latest first. */
export async function entriesOf(
  connection: Connection,
  of: { challengeId: number; clientId: number },
): Promise<Entry[]> {
  const part = await participantOf(connection, of);
  if (!part) throw new AppError('notFound');
  const rows = await connection('challenge_entries')
    .where({ company_id: part.company_id, participant_id: part.id })
    .orderBy([
      { column: 'entered_on', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .select('id', 'entered_on', 'value');
  return rows.map(({ entered_on, ...entry }) => ({ ...entry, enteredOn: entered_on }));
}

export async function removeEntry(tx: Transaction, challengeId: number, entryId: number): Promise<void> {
  const entry = await tx('challenge_entries')
    .where({ id: entryId, challenge_id: challengeId })
    .first('participant_id');
  if (!entry) throw new AppError('notFound');
  await tx('challenge_entries').where({ id: entryId }).delete();
  await countProgress(tx, entry.participant_id);
}

const countProgress = (tx: Transaction, participantId: number) =>
  tx('challenge_participants')
    .where({ id: participantId })
    .update({
      progress: tx.raw(
        `(select coalesce(sum(e.value), 0) from challenge_entries as e
          where e.company_id = challenge_participants.company_id and e.participant_id = challenge_participants.id)`,
      ),
    });
