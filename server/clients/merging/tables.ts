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

/** Two clients of one company: without it no index finds their rows. */
export interface Pair {
  companyId: number;
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
    await tx(table)
      .where({ company_id: pair.companyId, client_id: pair.from })
      .update({ client_id: pair.into });
}

const run = async (tx: Transaction, statements: Sql[]): Promise<void> => {
  for (const statement of statements) await query(tx, statement);
};

/** Since the earlier of the two days. */
const joinStakeholders = (tx: Transaction, pair: Pair) =>
  run(tx, [
    sql`update client_professionals set since = (select min(alike.since) from client_professionals as alike
        where ${both('alike', pair)} and alike.state = 'active'
          and alike.professional_id = client_professionals.professional_id)
      where ${into('client_professionals', pair)} and state = 'active'`,
    sql`delete from client_professionals where ${from('client_professionals', pair)} and state = 'active'
      and professional_id in (select other.professional_id from client_professionals as other
        where ${into('other', pair)} and other.state = 'active')`,
  ]);

const joinMemberships = (tx: Transaction, pair: Pair) =>
  run(tx, [
    sql`update group_members set since = (select min(alike.since) from group_members as alike
        where ${both('alike', pair)} and alike.group_id = group_members.group_id)
      where ${into('group_members', pair)}`,
    sql`delete from group_members where ${from('group_members', pair)}
      and group_id in (select other.group_id from group_members as other where ${into('other', pair)})`,
  ]);

/** The same value at the same instant is one; two values of one instant are kept side by side. */
const joinMeasurements = (tx: Transaction, pair: Pair) => {
  const twin = (more: Sql) => sql`exists (select 1 from measurements as other where ${into('other', pair)}
    and other.definition_id = measurements.definition_id and other.measured_at = measurements.measured_at${more})`;
  return run(tx, [
    sql`delete from measurements where ${from('measurements', pair)} and ${twin(sql` and other.value = measurements.value`)}`,
    sql`update measurements set measured_at = measured_at + 1 where ${from('measurements', pair)} and ${twin(sql``)}`,
  ]);
};

const joinReadings = (tx: Transaction, pair: Pair) => {
  const theirs = (column: 'sent_at' | 'read_at') =>
    sql`${identifier(column)} = coalesce(${identifier(column)}, (select other.${identifier(column)}
      from announcement_recipients as other where ${from('other', pair)}
        and other.announcement_id = announcement_recipients.announcement_id))`;
  return run(tx, [
    sql`update announcement_recipients set ${theirs('sent_at')}, ${theirs('read_at')} where ${into('announcement_recipients', pair)}`,
    sql`delete from announcement_recipients where ${from('announcement_recipients', pair)} and announcement_id in
      (select other.announcement_id from announcement_recipients as other where ${into('other', pair)})`,
  ]);
};

/** Who took part twice takes part once, with all that was entered. */
const joinChallenges = (tx: Transaction, pair: Pair) => {
  const shared = sql`select other.challenge_id from challenge_participants as other where ${into('other', pair)}`;
  return run(tx, [
    sql`update challenge_entries set participant_id = (select p.id from challenge_participants as p
        where ${into('p', pair)} and p.challenge_id = challenge_entries.challenge_id)
      where ${from('challenge_entries', pair)} and challenge_id in (${shared})`,
    sql`update challenge_participants set progress = progress + coalesce((select other.progress
        from challenge_participants as other where ${from('other', pair)}
          and other.challenge_id = challenge_participants.challenge_id), 0)
      where ${into('challenge_participants', pair)}`,
    sql`delete from challenge_participants where ${from('challenge_participants', pair)} and challenge_id in (${shared})`,
  ]);
};

const joinRequests = (tx: Transaction, pair: Pair) =>
  run(tx, [
    sql`delete from notifications where ${from('notifications', pair)} and answer is null and exists (
      select 1 from notifications as other where ${into('other', pair)} and other.answer is null
        and other.professional_id = notifications.professional_id and other.kind = notifications.kind
        and other.actor_id = notifications.actor_id)`,
  ]);

const id = (key: number): Sql => sql`cast(${bind(key)} as bigint)`;

const from = (rows: string, pair: Pair): Sql => rowsOf(rows, pair, sql`= ${id(pair.from)}`);
const into = (rows: string, pair: Pair): Sql => rowsOf(rows, pair, sql`= ${id(pair.into)}`);
const both = (rows: string, pair: Pair): Sql =>
  rowsOf(rows, pair, sql`in (${id(pair.from)}, ${id(pair.into)})`);

const rowsOf = (rows: string, { companyId }: Pair, whom: Sql): Sql =>
  sql`${identifier(rows)}.company_id = ${id(companyId)} and ${identifier(rows)}.client_id ${whom}`;
