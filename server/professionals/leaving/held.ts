import type { Connection } from '../../database.ts';
import type { File } from './successors.ts';

/** All that is in the hands of somebody who may leave. */
export interface Held {
  /** Every active link, to the files of archived and deleted clients too. */
  links: Link[];
  /** Files in which somebody has to follow: of clients who are not deleted, in the order of their keys. */
  files: HeldFile[];
  /** Booked and still to come. */
  appointments: { id: number; clientId: number }[];
  belongings: Record<Belonging, number[]>;
  /** Groups that the person follows with others, since when. */
  followed: { groupId: number; since: number }[];
}

interface Link {
  id: number;
  clientId: number;
}

export interface HeldFile extends File {
  isResponsible: boolean;
  /** Whether the client is active: an archived one is handed over too, but is no work. */
  isActive: boolean;
  /** Whether there is work in it to be followed up; of an archived file without a link only the charge goes to another. */
  isFollowed: boolean;
}

/** What belongs to one person and can be put into another's hands: the column that names its owner. */
export const belongings = {
  groups: { table: 'groups', column: 'responsible_id' },
  templates: { table: 'templates', column: 'owner_id' },
  reports: { table: 'reports', column: 'owner_id' },
  boards: { table: 'boards', column: 'owner_id' },
  schedules: { table: 'schedules', column: 'owner_id' },
} as const;

export type Belonging = keyof typeof belongings;

interface Leaver {
  companyId: number;
  id: number;
}

export async function readHeld(connection: Connection, leaver: Leaver, now: number): Promise<Held> {
  const links = await readLinks(connection, leaver);
  const linked = new Set(links.map(({ client_id }) => client_id));
  return {
    links: links.map(({ id, client_id }) => ({ id, clientId: client_id })),
    files: await readFiles(connection, leaver, linked),
    appointments: await readAppointments(connection, leaver, now),
    belongings: await readBelongings(connection, leaver),
    followed: (
      await connection('group_professionals')
        .where({ company_id: leaver.companyId, professional_id: leaver.id })
        .select('group_id', 'since')
    ).map(({ group_id, since }) => ({ groupId: group_id, since })),
  };
}

const readLinks = (
  connection: Connection,
  { companyId, id }: Leaver,
): Promise<{ id: number; client_id: number }[]> =>
  connection('client_professionals')
    .where({ company_id: companyId, professional_id: id, state: 'active' })
    .orderBy('client_id')
    .select('id', 'client_id');

async function readFiles(
  connection: Connection,
  leaver: Leaver,
  linked: ReadonlySet<number>,
): Promise<HeldFile[]> {
  const rows: { id: number; branch_id: number | null; responsible_id: number | null; state: string }[] =
    await heldClients(connection, leaver).orderBy('id').select('id', 'branch_id', 'responsible_id', 'state');
  const sharers = await readSharers(connection, leaver);
  return rows.map((row) => ({
    clientId: row.id,
    branchId: row.branch_id,
    sharers: sharers.get(row.id) ?? [],
    isResponsible: row.responsible_id === leaver.id,
    isActive: row.state === 'active',
    isFollowed: row.state === 'active' || linked.has(row.id),
  }));
}

/** Files in which the person is active, and those that are in the person's charge without a link. */
const heldClients = (connection: Connection, { companyId, id }: Leaver) =>
  connection('clients')
    .where({ company_id: companyId })
    .whereNot({ state: 'deleted' })
    .where((held) =>
      held
        .where({ responsible_id: id })
        .orWhereIn('id', activeLinks(connection, { companyId, id }).select('client_id')),
    );

const activeLinks = (connection: Connection, { companyId, id }: Leaver) =>
  connection('client_professionals').where({ company_id: companyId, professional_id: id, state: 'active' });

/** The colleagues who are active in the same files and still work here. */
async function readSharers(connection: Connection, leaver: Leaver): Promise<Map<number, number[]>> {
  const rows: { client_id: number; professional_id: number }[] = await connection('client_professionals as l')
    .join('professionals as p', 'p.id', 'l.professional_id')
    .where({
      'l.company_id': leaver.companyId,
      'l.state': 'active',
      'l.kind': 'colleague',
      'p.state': 'active',
    })
    .whereNot({ 'l.professional_id': leaver.id })
    .whereIn('l.client_id', heldClients(connection, leaver).select('id'))
    .orderBy(['l.since', 'l.id'])
    .select('l.client_id', 'l.professional_id');
  const sharers = new Map<number, number[]>();
  for (const { client_id, professional_id } of rows)
    sharers.set(client_id, [...(sharers.get(client_id) ?? []), professional_id]);
  return sharers;
}

const readAppointments = async (connection: Connection, { companyId, id }: Leaver, now: number) =>
  (
    await connection('appointments')
      .where({ company_id: companyId, professional_id: id, state: 'booked' })
      .where('starts_at', '>', now)
      .orderBy('id')
      .select('id', 'client_id')
  ).map((row: { id: number; client_id: number }) => ({ id: row.id, clientId: row.client_id }));

async function readBelongings(
  connection: Connection,
  { companyId, id }: Leaver,
): Promise<Held['belongings']> {
  const held: [Belonging, number[]][] = [];
  for (const name of Object.keys(belongings) as Belonging[]) {
    const { table, column } = belongings[name];
    const own = connection(table).where({ company_id: companyId, [column]: id });
    held.push([name, await (name === 'boards' ? own.where({ is_home: 0 }) : own).orderBy('id').pluck('id')]);
  }
  return Object.fromEntries(held) as Held['belongings'];
}
