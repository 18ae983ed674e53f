import { sourceNamed } from '#reports/catalog.ts';
import { all, rule } from '#reports/rules.ts';
import { ownField } from '#reports/scan.ts';
import type { Viewer } from '../access.ts';
import { append } from '../audit.ts';
import { type Access, filterCondition, readPage } from '../dataAccess.ts';
import { type Connection, type Database, type Transaction, transaction } from '../database.ts';

/** A saved report by its key, or one of the gallery by its name. */
type Markable = { report_id: number } | { starter: string };

interface Marker {
  viewer: Viewer;
  requestId: string;
  now: number;
}

/** Marks for one person, or takes the mark away; what is so already stays so and leaves no event. */
export function setFavourite(
  database: Database,
  { on, ...of }: Markable & { on: boolean },
  marker: Marker,
): Promise<void> {
  return transaction(database, async (tx) => {
    const changed = await (on ? mark(tx, of, marker) : unmark(tx, of, marker.viewer));
    if (changed) await audit(tx, { on, ...of }, marker);
  });
}

/** The names of the gallery's reports that the viewer has marked. */
export async function favouriteStarters(connection: Connection, access: Access): Promise<Set<string>> {
  const source = sourceNamed('reportFavourites');
  const filter = filterCondition(source, all(rule('starter', 'notNull')), access);
  const outputs = [{ name: 'starter', field: ownField(source, 'starter') }];
  const page = { source, filter, sort: [], outputs, limit: 1_000, offset: 0 };
  return new Set((await readPage(connection, page, access)).map(({ starter }) => String(starter)));
}

async function mark(tx: Transaction, of: Markable, { viewer, now }: Marker): Promise<boolean> {
  const made = await tx('report_favourites')
    .insert({ ...markOf(of, viewer), company_id: viewer.companyId, at: now })
    .onConflict(['professional_id', 'report_id' in of ? 'report_id' : 'starter'])
    .ignore()
    .returning('id');
  return made.length > 0;
}

const unmark = async (tx: Transaction, of: Markable, viewer: Viewer): Promise<boolean> =>
  (await tx('report_favourites').where(markOf(of, viewer)).delete()) > 0;

const markOf = (of: Markable, { professionalId }: Viewer) => ({ ...of, professional_id: professionalId });

function audit(
  tx: Transaction,
  { on, ...of }: Markable & { on: boolean },
  { viewer, requestId, now }: Marker,
): Promise<void> {
  const isSaved = 'report_id' in of;
  const changes = {
    isFavourite: { before: !on, after: on },
    ...(isSaved ? {} : { starter: { after: of.starter } }),
  };
  const { companyId, professionalId: actorId } = viewer;
  const recordId = isSaved ? of.report_id : null;
  const event = { companyId, actorId, action: 'update' as const, resource: 'reports', recordId, changes };
  return append(tx, { ...event, requestId }, now);
}
