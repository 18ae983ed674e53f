import { sourceNamed } from '#reports/catalog.ts';
import { type Access, accessFor, namesOf } from '../../dataAccess.ts';
import type { Connection } from '../../database.ts';
import type { Write } from '../../writes.ts';
import { administered } from '../administered.ts';
import type { DepartureView } from '../contract.ts';
import { readCandidates } from './candidates.ts';
import type { Departure } from './changes.ts';
import { undoMilliseconds } from './depart.ts';
import { type Held, type HeldFile, readHeld } from './held.ts';
import { canFollow } from './plan.ts';
import { lastDeparture } from './restore.ts';
import { suggest } from './successors.ts';

/** What somebody holds, who could follow, and whom each client that the viewer may see could go to, with the reason. */
export async function departureView(write: Write, id: number): Promise<DepartureView> {
  const { database, viewer, now } = write;
  const access = accessFor(viewer, database.dialect, now);
  const connection = database.readers;
  await administered(write, { connection, viewer, access }, id);
  const held = await readHeld(connection, { companyId: viewer.companyId, id }, now);
  const candidates = await readCandidates(connection, id, access);
  const files = held.files.filter(({ isFollowed }) => isFollowed);
  const suggested = suggest(files, candidates.filter(canFollow), 'suggested');
  const names = await readNames(connection, files, access);
  const departure = await lastDeparture(connection, { companyId: viewer.companyId, id });
  return {
    holds: countsOf(held),
    candidates: candidates.map((one) => ({ ...one, branchIds: [...one.branchIds] })),
    clients: files.flatMap(({ clientId, branchId }) => {
      const label = names.get(clientId);
      const successor = suggested.get(clientId) ?? null;
      return label === undefined ? [] : [{ id: clientId, label, branchId, successor }];
    }),
    last: departure ? lastOf(departure, now) : null,
  };
}

function lastOf({ at }: Departure, now: number): DepartureView['last'] {
  const undoUntil = at + undoMilliseconds;
  return { at, undoUntil, canUndo: now <= undoUntil };
}

const namesAtOnce = 500;

async function readNames(
  connection: Connection,
  files: readonly HeldFile[],
  access: Access,
): Promise<Map<number, string>> {
  const names = new Map<number, string>();
  for (let from = 0; from < files.length; from += namesAtOnce) {
    const ids = files.slice(from, from + namesAtOnce).map(({ clientId }) => clientId);
    const some = await namesOf(connection, sourceNamed('clients'), ids, access);
    for (const [id, name] of some) names.set(id, name);
  }
  return names;
}

const countsOf = ({ files, appointments, belongings }: Held): DepartureView['holds'] => ({
  clients: files.filter(({ isFollowed }) => isFollowed).length,
  sharedFiles: files.filter(({ sharers, isActive }) => isActive && sharers.length > 0).length,
  appointments: appointments.length,
  groups: belongings.groups.length,
  templates: belongings.templates.length,
  reports: belongings.reports.length,
  boards: belongings.boards.length,
  schedules: belongings.schedules.length,
});
