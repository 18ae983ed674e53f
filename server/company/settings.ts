import { can } from '../access.ts';
import { append, changesBetween } from '../audit.ts';
import { isZone, prepareZone } from '../calendar.ts';
import type { Context } from '../context.ts';
import { type Connection, transaction } from '../database.ts';
import { AppError, invalidField, parse } from '../errors.ts';
import { seatsUsed } from '../seats.ts';
import type { SessionViewer } from '../viewer.ts';
import { type CompanyBody, type CompanyRecord, companyRecord } from './contract.ts';

/** The viewer's company with the accesses in use. */
export async function readCompany(connection: Connection, viewer: SessionViewer): Promise<CompanyRecord> {
  const row = await connection('companies').where({ id: viewer.companyId }).first();
  const settings: Partial<Settings> = JSON.parse(row.settings);
  return parse(
    companyRecord,
    {
      id: row.id,
      name: row.name,
      timeZone: row.time_zone,
      weekStart: row.week_start,
      language: row.language,
      seatsAllowed: row.seats_allowed,
      seatsUsed: await seatsUsed(connection, viewer.companyId),
      managersMayCreateGroups: settings.managersMayCreateGroups ?? false,
      noFollowUpDays: settings.noFollowUpDays ?? 30,
      taxes: settings.taxes ?? [],
      version: row.version,
      _can: { edit: can(viewer, 'company.edit') },
    },
    'internal',
  );
}

interface Settings {
  managersMayCreateGroups: boolean;
  noFollowUpDays: number;
  taxes: CompanyRecord['taxes'];
}

interface Asked {
  viewer: SessionViewer;
  requestId: string;
  version: number;
}

export async function saveCompany(
  { database, now }: Context,
  body: CompanyBody,
  { viewer, requestId, version }: Asked,
): Promise<CompanyRecord> {
  if (body.timeZone !== undefined && !isZone(body.timeZone)) throw invalidField('timeZone', 'notAZone');
  if (body.timeZone !== undefined) await prepareZone(body.timeZone);
  return transaction(database, async (tx) => {
    await tx('companies').where({ id: viewer.companyId }).forUpdate().first('id');
    const before = await readCompany(tx, viewer);
    if (before.version !== version) throw new AppError('stale', { current: before });
    const { settings } = await tx('companies').where({ id: viewer.companyId }).first('settings');
    await tx('companies')
      .where({ id: viewer.companyId })
      .update({ ...columnsOf(body, settings), version: version + 1, updated_at: now() });
    const after = await readCompany(tx, viewer);
    const event = {
      companyId: viewer.companyId,
      actorId: viewer.professionalId,
      action: 'update' as const,
      resource: 'company',
      recordId: viewer.companyId,
      changes: changesBetween(before, { ...after, version }),
      requestId,
    };
    await append(tx, event, now());
    return after;
  });
}

/** What else the settings hold stays as it is. */
function columnsOf(body: CompanyBody, settings: string): Record<string, string | number> {
  const { name, timeZone, weekStart, language, ...own } = body;
  const given: [string, string | number | undefined][] = [
    ['name', name],
    ['time_zone', timeZone],
    ['week_start', weekStart],
    ['language', language],
    ['settings', JSON.stringify({ ...JSON.parse(settings), ...own })],
  ];
  return Object.fromEntries(
    given.flatMap(([column, value]) => (value === undefined ? [] : [[column, value]])),
  );
}
