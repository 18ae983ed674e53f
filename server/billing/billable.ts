import { all, rule } from '#reports/rules.ts';
import type { Access } from '../dataAccess.ts';
import type { Connection } from '../database.ts';
import { listRecords } from '../records.ts';
import { type Body, defineResource } from '../resource.ts';
import type { Balance, Tax } from './contract.ts';

type Event = Balance['events'][number];

const most = 100;

const appointments = defineResource({ source: 'appointments', sort: 'startsAt,id' });
const interventions = defineResource({ source: 'interventions', sort: 'happenedAt,id' });

/** What the viewer sees in a file that is over, has a price, and is on no invoice; oldest first. */
export async function billableEvents(
  clientId: number,
  connection: Connection,
  access: Access,
): Promise<Event[]> {
  const list = (filter: ReturnType<typeof all>) => ({
    page: 1,
    size: most,
    total: 'none' as const,
    filter,
  });
  const open = [rule('clientId', '=', clientId), rule('invoiceId', 'null')];
  const visits = await listRecords(
    connection,
    'appointments',
    appointments,
    list(all(...open, rule('state', '=', 'attended'), rule('price', '>', 0))),
    access,
  );
  const notes = await listRecords(
    connection,
    'interventions',
    interventions,
    list(all(...open, rule('published', '=', true), rule('code.price', '>', 0))),
    access,
  );
  const codes = await codesOf([...visits.data, ...notes.data], connection);
  const now = access.scoped.calendar.now;
  return [
    ...visits.data.map((row) => eventOf('appointment', row, codes)),
    ...notes.data.map((row) => eventOf('intervention', row, codes)),
  ]
    .filter(({ at }) => at <= now)
    .sort((a, b) => a.at - b.at);
}

interface Code {
  id: number;
  code: string;
  name: string;
  price_cents: number | null;
  taxable: number;
}

async function codesOf(rows: Body[], connection: Connection): Promise<Map<number, Code>> {
  const ids = [...new Set(rows.flatMap(({ codeId }) => (typeof codeId === 'number' ? [codeId] : [])))];
  const codes: Code[] = await connection('intervention_codes').whereIn('id', ids).select();
  return new Map(codes.map((code) => [code.id, code]));
}

function eventOf(kind: Event['kind'], row: Body, codes: Map<number, Code>): Event {
  const code = codes.get(Number(row.codeId));
  const isVisit = kind === 'appointment';
  return {
    kind,
    id: Number(row.id),
    at: Number(isVisit ? row.startsAt : row.happenedAt),
    code: code?.code ?? '',
    label: code?.name ?? '',
    cents: Number(isVisit ? row.price : code?.price_cents),
    taxable: code?.taxable === 1,
  };
}

/** Those that stand on every invoice of the company unless they are taken off. */
export async function companyTaxes(companyId: number, connection: Connection): Promise<Tax[]> {
  const { settings } = await connection('companies').where({ id: companyId }).first('settings');
  return (JSON.parse(settings) as { taxes?: Tax[] }).taxes ?? [];
}
