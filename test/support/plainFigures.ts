import { DateTime } from 'luxon';
import type { Database } from '#server/database.ts';
import type { FigureId } from '#server/statistics/contract.ts';
import { testNow } from './clock.ts';
import { countBy } from './directly.ts';

interface Asked {
  id: number;
  from: string;
  to: string;
  branchId?: number;
  zone?: string;
  /** The instant at which it is asked. */
  now?: number;
}

/** Every figure of one professional for who sees the whole company, each by a statement of its own written by hand. */
export async function plainFigures(
  database: Database,
  { id, from, to, branchId, zone = 'America/Toronto', now = testNow }: Asked,
): Promise<Record<FigureId, number | null>> {
  const start = DateTime.fromISO(from, { zone }).startOf('day').toMillis();
  const end = DateTime.fromISO(to, { zone }).plus({ days: 1 }).startOf('day').toMillis();
  const today = DateTime.fromMillis(now, { zone }).toISODate() ?? '';
  const known = to < today ? to : today;
  const day = DateTime.fromISO(known, { zone });
  const quietFrom = day.minus({ days: 29 }).startOf('day').toMillis();
  const quietTo = day.plus({ days: 1 }).startOf('day').toMillis();
  const branch = (column: string) => (branchId ? ` and ${column} = ${branchId}` : '');
  const count = (statement: string, ...bindings: (string | number)[]) =>
    countBy(database, `select count(*) from ${statement}`, [id, ...bindings]);
  const sum = (what: string, statement: string, ...bindings: (string | number)[]) =>
    countBy(database, `select coalesce(sum(${what}), 0) from ${statement}`, [id, ...bindings]);

  const file = `client_professionals l join clients c on c.id = l.client_id where c.state <> 'deleted' and l.professional_id = ?${branch('c.branch_id')}`;
  const open = 'l.since < ? and (l.until is null or l.until >= ?)';
  const clients = (more: string, ...bindings: (string | number)[]) =>
    countBy(database, `select count(distinct c.id) from ${file} and ${more}`, [id, ...bindings]);
  const another = `exists (select 1 from client_professionals o where o.client_id = c.id and o.id <> l.id and o.since < ? and (o.until is null or o.until >= ?))`;
  const seen = `exists (select 1 from interventions i where i.client_id = c.id and i.published = 1 and i.happened_at >= ? and i.happened_at < ?)
    or exists (select 1 from appointments a where a.client_id = c.id and a.state = 'attended' and a.starts_at >= ? and a.starts_at < ?)`;

  const visits = `appointments where professional_id = ? and starts_at >= ? and starts_at < ?${branch('branch_id')}`;
  const visit = (state: string) => count(`${visits} and state = '${state}'`, start, end);
  const notes = `interventions where author_id = ? and published = 1 and happened_at >= ? and happened_at < ?${branch('branch_id')}`;
  const sessions = `program_sessions s join programs p on p.id = s.program_id where p.author_id = ? and s.due_on >= ? and s.due_on <= ?${branch('p.branch_id')}`;
  const invoices = `client_invoices where professional_id = ? and state in ('sent', 'paid') and issued_on >= ? and issued_on <= ?${branch('branch_id')}`;
  const toGroups = (table: string) =>
    count(
      `${table} t join groups g on g.id = t.group_id where t.author_id = ? and t.created_at >= ? and t.created_at < ?${branch('g.branch_id')}`,
      start,
      end,
    );

  const [attended, noShow] = [await visit('attended'), await visit('noShow')];
  const due = await count(sessions, from, to);
  const done = await count(`${sessions} and s.state = 'done'`, from, to);
  const written = await count(notes, start, end);
  return {
    activeClients: await clients(open, end, end),
    newClients: await clients(
      'c.created_at >= ? and c.created_at < ? and l.since >= ? and l.since < ?',
      start,
      end,
      start,
      end,
    ),
    archivedClients: await count(`${file} and l.until >= ? and l.until < ?`, start, end),
    sharedFiles: await clients(`${open} and ${another}`, end, end, end, end),
    withoutFollowUp: await clients(
      `${open} and not (${seen})`,
      end,
      end,
      quietFrom,
      quietTo,
      quietFrom,
      quietTo,
    ),
    booked: await count(visits, start, end),
    attended,
    cancelled: await visit('cancelled'),
    noShow,
    attendanceRate: attended + noShow ? told(attended / (attended + noShow)) : null,
    hours: told((await sum('minutes', `${visits} and state = 'attended'`, start, end)) / 60),
    interventions: written,
    interventionsByType: written,
    documents: await count(
      `interventions where author_id = ? and kind = 'document' and completed_at >= ? and completed_at < ?${branch('branch_id')}`,
      start,
      end,
    ),
    programsCreated: await count(
      `programs where author_id = ? and created_at >= ? and created_at < ?${branch('branch_id')}`,
      start,
      end,
    ),
    programsActive: await count(
      `programs where author_id = ? and state = 'active' and created_at < ?
        and (starts_on is null or starts_on <= ?) and (ends_on is null or ends_on >= ?)${branch('branch_id')}`,
      quietTo,
      known,
      known,
    ),
    adherence: due ? told(done / due) : null,
    templatesShared: await count(
      `templates where owner_id = ? and sharing <> 'me' and created_at < ?${branch('branch_id')}`,
      end,
    ),
    groups: await countBy(
      database,
      `select count(*) from groups g where g.created_at < ?${branch('g.branch_id')} and (g.responsible_id = ?
        or exists (select 1 from group_professionals p where p.group_id = g.id and p.professional_id = ? and p.since < ?))`,
      [end, id, id, end],
    ),
    announcements: await toGroups('announcements'),
    challenges: await toGroups('challenges'),
    billed: await sum('total_cents', invoices, from, to),
    paid: await sum('paid_cents', invoices, from, to),
    outstanding: await sum('total_cents - paid_cents', invoices, from, to),
  };
}

/** Twelve digits: the databases' last ones differ. */
const told = (quotient: number): number => Number(quotient.toPrecision(12));
