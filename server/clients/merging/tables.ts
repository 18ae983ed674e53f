import { bind, identifier, type Sql, sql } from '#reports/sql.ts';
import { query, type Transaction } from '../../database.ts';

/** Every table with a client in it whose rows go with the account. */
export const movedTables = [
  'client_professionals',
  'group_members',
  'appointments',
  'interventions',
  'programs',
  'program_sessions',
  'client_invoices',
  'client_payments',
  'measurements',
  'objectives',
  'announcement_recipients',
  'challenge_participants',
  'challenge_entries',
  'personal_links',
  'outbox',
  'notifications',
] as const;

/** These tell what was done, when there were two accounts; the main address and the password are moved apart. */
export const stayingTables = [
  'account_emails',
  'bulk_action_rows',
  'audit_event_clients',
  'erasures',
  'client_credentials',
];

export interface Pair {
  from: number;
  into: number;
}

/** One statement for each table; what both had is there once before, so that nothing is in anybody's way. */
export async function moveRows(tx: Transaction, pair: Pair): Promise<void> {
  await joinStakeholders(tx, pair);
  await joinMemberships(tx, pair);
  await joinMeasurements(tx, pair);
  await joinReadings(tx, pair);
  await joinChallenges(tx, pair);
  await joinRequests(tx, pair);
  for (const table of movedTables)
    await tx(table).where({ client_id: pair.from }).update({ client_id: pair.into });
}

const run = async (tx: Transaction, statements: Sql[]): Promise<void> => {
  for (const statement of statements) await query(tx, statement);
};

/** Since the earlier of the two days. */
const joinStakeholders = (tx: Transaction, { from, into }: Pair) =>
  run(tx, [
    sql`update client_professionals set since = (select min(alike.since) from client_professionals as alike
        where alike.client_id in (${id(from)}, ${id(into)}) and alike.state = 'active'
          and alike.professional_id = client_professionals.professional_id)
      where client_id = ${id(into)} and state = 'active'`,
    sql`delete from client_professionals where client_id = ${id(from)} and state = 'active'
      and professional_id in (select other.professional_id from client_professionals as other
        where other.client_id = ${id(into)} and other.state = 'active')`,
  ]);

const joinMemberships = (tx: Transaction, { from, into }: Pair) =>
  run(tx, [
    sql`update group_members set since = (select min(alike.since) from group_members as alike
        where alike.client_id in (${id(from)}, ${id(into)}) and alike.group_id = group_members.group_id)
      where client_id = ${id(into)}`,
    sql`delete from group_members where client_id = ${id(from)}
      and group_id in (select other.group_id from group_members as other where other.client_id = ${id(into)})`,
  ]);

/** The same value at the same instant is one; two values of one instant are kept side by side. */
const joinMeasurements = (tx: Transaction, { from, into }: Pair) => {
  const twin = (
    more: Sql,
  ) => sql`exists (select 1 from measurements as other where other.client_id = ${id(into)}
    and other.definition_id = measurements.definition_id and other.measured_at = measurements.measured_at${more})`;
  return run(tx, [
    sql`delete from measurements where client_id = ${id(from)} and ${twin(sql` and other.value = measurements.value`)}`,
    sql`update measurements set measured_at = measured_at + 1 where client_id = ${id(from)} and ${twin(sql``)}`,
  ]);
};

const joinReadings = (tx: Transaction, { from, into }: Pair) => {
  const theirs = (column: 'sent_at' | 'read_at') =>
    sql`${identifier(column)} = coalesce(${identifier(column)}, (select other.${identifier(column)}
      from announcement_recipients as other where other.client_id = ${id(from)}
        and other.announcement_id = announcement_recipients.announcement_id))`;
  return run(tx, [
    sql`update announcement_recipients set ${theirs('sent_at')}, ${theirs('read_at')} where client_id = ${id(into)}`,
    sql`delete from announcement_recipients where client_id = ${id(from)} and announcement_id in
      (select other.announcement_id from announcement_recipients as other where other.client_id = ${id(into)})`,
  ]);
};

/** Who took part twice takes part once, with all that was entered. */
const joinChallenges = (tx: Transaction, { from, into }: Pair) => {
  const shared = sql`select other.challenge_id from challenge_participants as other where other.client_id = ${id(into)}`;
  return run(tx, [
    sql`update challenge_entries set participant_id = (select p.id from challenge_participants as p
        where p.client_id = ${id(into)} and p.challenge_id = challenge_entries.challenge_id)
      where client_id = ${id(from)} and challenge_id in (${shared})`,
    sql`update challenge_participants set progress = progress + coalesce((select other.progress
        from challenge_participants as other where other.client_id = ${id(from)}
          and other.challenge_id = challenge_participants.challenge_id), 0)
      where client_id = ${id(into)}`,
    sql`delete from challenge_participants where client_id = ${id(from)} and challenge_id in (${shared})`,
  ]);
};

const joinRequests = (tx: Transaction, { from, into }: Pair) =>
  run(tx, [
    sql`delete from notifications where client_id = ${id(from)} and answer is null and exists (
      select 1 from notifications as other where other.client_id = ${id(into)} and other.answer is null
        and other.professional_id = notifications.professional_id and other.kind = notifications.kind
        and other.actor_id = notifications.actor_id)`,
  ]);

const id = (key: number): Sql => sql`cast(${bind(key)} as bigint)`;
