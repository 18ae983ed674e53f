import type { SourceName } from '#reports/catalog.ts';
import type { Transaction } from '../../database.ts';
import { changesOf, type Departure, type Handed, handed, type Kind } from './changes.ts';

/** How many records of one kind went back, and which did not because somebody has changed them since. */
export interface Returned {
  kind: string;
  count: number;
  source: SourceName | undefined;
  keptIds: number[];
}

interface Moment {
  /** Within a day a departure never was; later, what was done meanwhile stays told. */
  isRecent: boolean;
  now: number;
}

/** Takes back what a departure changed, record by record only where it is still as the departure left it. */
export async function giveBack(tx: Transaction, departure: Departure, moment: Moment): Promise<Returned[]> {
  const clients = await reopenLinks(tx, departure);
  await closeOpened(tx, departure, moment);
  const records: Returned[] = [];
  for (const kind of Object.keys(handed) as Handed[])
    records.push(await takeBack(tx, departure, kind, moment));
  const appointments = await rebook(tx, departure, moment);
  await followAgain(tx, departure);
  return [clients, ...records, appointments];
}

/** A file that the person has joined again by other ways, or that is deleted, needs nothing. */
async function reopenLinks(tx: Transaction, departure: Departure): Promise<Returned> {
  const table = 'client_professionals';
  const untouched = await tx(table)
    .whereIn('id', changesOf(tx, departure, 'ended').select('departure_changes.record_id'))
    .where({ company_id: departure.companyId, state: 'archived', until: departure.at })
    .whereNotIn(
      'client_id',
      tx(table)
        .where({
          company_id: departure.companyId,
          professional_id: departure.professionalId,
          state: 'active',
        })
        .select('client_id'),
    )
    .update({ state: 'active', until: null, ended_reason: null, successor_id: null });
  const still: number[] = await tx(table)
    .whereIn('id', changesOf(tx, departure, 'ended').select('departure_changes.record_id'))
    .where({ state: 'archived' })
    .orderBy('client_id')
    .pluck('client_id');
  return { kind: 'clients', count: untouched, source: 'clients', keptIds: still };
}

/** Who has worked in a file meanwhile stays in it. */
async function closeOpened(tx: Transaction, departure: Departure, { isRecent, now }: Moment): Promise<void> {
  const table = 'client_professionals';
  const idle = tx(table)
    .whereIn('id', changesOf(tx, departure, 'opened').select('departure_changes.record_id'))
    .where({ state: 'active' })
    .whereNotExists(
      workOf(tx, { table: 'interventions', author: 'author_id', since: 'created_at' }, departure),
    )
    .whereNotExists(
      workOf(tx, { table: 'appointments', author: 'professional_id', since: 'created_at' }, departure),
    );
  if (isRecent) await idle.delete();
  else
    await idle.update({
      state: 'archived',
      until: now,
      ended_reason: 'transfer',
      successor_id: departure.professionalId,
    });
}

const workOf = (
  tx: Transaction,
  { table, author, since }: { table: string; author: string; since: string },
  departure: Departure,
) =>
  tx(`${table} as work`)
    .where('work.company_id', departure.companyId)
    .where('work.client_id', tx.ref('client_professionals.client_id'))
    .where(`work.${author}`, tx.ref('client_professionals.professional_id'))
    .where(`work.${since}`, '>', departure.at)
    .select(tx.raw('1'));

const sources: Record<Handed, SourceName | undefined> = {
  responsible: 'clients',
  appointments: undefined,
  groups: 'groups',
  templates: 'templates',
  reports: 'reports',
  boards: 'boards',
  schedules: undefined,
};

/** Only what is still in the hands that it was put into. */
async function takeBack(
  tx: Transaction,
  departure: Departure,
  kind: Handed,
  { now }: Moment,
): Promise<Returned> {
  const { table, column } = handed[kind];
  const noted = await changesOf(tx, departure, kind).count('* as n').first();
  if (Number(noted?.n ?? 0) === 0) return { kind, count: 0, source: sources[kind], keptIds: [] };
  const inSameHands = changesOf(tx, departure, kind)
    .where('departure_changes.record_id', tx.ref(`${table}.id`))
    .whereRaw('coalesce(departure_changes.successor_id, 0) = coalesce(??, 0)', [`${table}.${column}`])
    .select(tx.raw('1'));
  const returning = tx(table)
    .whereIn('id', changesOf(tx, departure, kind).select('departure_changes.record_id'))
    .whereExists(inSameHands);
  if (kind === 'appointments') returning.where({ state: 'booked' });
  const count = await returning.update({
    [column]: departure.professionalId,
    version: tx.raw('version + 1'),
    updated_at: now,
  });
  const keptIds = await keptOf(tx, departure, kind);
  return { kind, count, source: sources[kind], keptIds };
}

/** Gone since, or in other hands. */
const keptOf = async (tx: Transaction, departure: Departure, kind: Handed): Promise<number[]> => {
  const { table, column } = handed[kind];
  return changesOf(tx, departure, kind)
    .whereNotIn(
      'departure_changes.record_id',
      tx(table)
        .where({ company_id: departure.companyId, [column]: departure.professionalId })
        .select('id'),
    )
    .orderBy('departure_changes.record_id')
    .pluck('departure_changes.record_id');
};

/** An hour that has passed is not booked again. */
async function rebook(tx: Transaction, departure: Departure, { now }: Moment): Promise<Returned> {
  const cancelled = () =>
    changesOf(tx, departure, 'cancelled' satisfies Kind).select('departure_changes.record_id');
  const count = await tx('appointments')
    .whereIn('id', cancelled())
    .where({ state: 'cancelled', updated_at: departure.at })
    .where('starts_at', '>', now)
    .update({ state: 'booked', version: tx.raw('version + 1'), updated_at: now });
  const keptIds = await tx('appointments')
    .whereIn('id', cancelled())
    .where({ state: 'cancelled' })
    .pluck('id');
  return { kind: 'cancelled', count, source: undefined, keptIds };
}

async function followAgain(tx: Transaction, departure: Departure): Promise<void> {
  const { companyId, professionalId } = departure;
  await tx('group_professionals')
    .whereIn('id', changesOf(tx, departure, 'followed').select('departure_changes.record_id'))
    .delete();
  const left = await changesOf(tx, departure, 'unfollowed')
    .whereIn('departure_changes.record_id', tx('groups').where({ company_id: companyId }).select('id'))
    .select('record_id', 'since');
  const rows = left.map(({ record_id, since }) => ({
    company_id: companyId,
    group_id: record_id,
    professional_id: professionalId,
    since,
  }));
  if (rows.length)
    await tx('group_professionals').insert(rows).onConflict(['group_id', 'professional_id']).ignore();
}
