import { all, any, rule } from '#reports/rules.ts';
import type { Changes } from '../../audit.ts';
import { changesOf, isBulk } from '../../bulkEvents.ts';
import type { Access } from '../../dataAccess.ts';
import type { Connection } from '../../database.ts';
import { AppError } from '../../errors.ts';
import { getRecord, listRecords } from '../../records.ts';
import type { Body } from '../../resource.ts';
import { resources } from '../../resources.ts';

const shown = 50;

/** The newest events about one client, of those that the viewer may read: the client's own, and what was done to many told for this one. */
export async function historyOf(clientId: number, connection: Connection, access: Access): Promise<Body[]> {
  const client = await getRecord(connection, 'clients', resources.clients, clientId, access);
  if (!client) throw new AppError('notFound');
  const keys: number[] = await connection('audit_event_clients')
    .where({ client_id: clientId })
    .orderBy('event_id', 'desc')
    .limit(shown)
    .pluck('event_id');
  const own = all(
    rule('resource', '=', 'clients'),
    rule('recordId', '=', clientId),
    rule('action', '!=', 'open'),
  );
  const filter = any(own, ...(keys.length ? [rule('id', 'in', keys)] : []));
  const list = { page: 1, size: shown, sort: '-at,-id', total: 'none' as const, filter };
  const { data } = await listRecords(connection, 'auditEvents', resources.auditEvents, list, access);
  return toldFor(clientId, data, connection);
}

async function toldFor(clientId: number, events: Body[], connection: Connection): Promise<Body[]> {
  const ids = events.filter(isBulk).map(({ id }) => Number(id));
  if (ids.length === 0) return events;
  const rows: { id: number; changes: string }[] = await connection('audit_events')
    .whereIn('id', ids)
    .select('id', 'changes');
  const whole = new Map(rows.map((row) => [row.id, row.changes]));
  return events.map((event) => {
    const changes = whole.get(Number(event.id));
    if (changes === undefined) return event;
    return { ...event, changes: changesOf(JSON.parse(changes) as Changes, clientId) };
  });
}
