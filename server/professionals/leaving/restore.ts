import { sourceNamed } from '#reports/catalog.ts';
import { append } from '../../audit.ts';
import { type Access, accessFor, namesOf } from '../../dataAccess.ts';
import { type Connection, type Transaction, transaction } from '../../database.ts';
import type { Body, WriteContext } from '../../resource.ts';
import type { Write } from '../../writes.ts';
import { administered, lockPeople } from '../administered.ts';
import type { GivenBack } from '../contract.ts';
import { refuseFullSeats } from '../seats.ts';
import type { Departure } from './changes.ts';
import { branchOf, conflict, undoMilliseconds } from './depart.ts';
import { giveBack, type Returned } from './giveBack.ts';

/** Lets somebody who has left come back, with all that nobody has changed since; `isUndo` only within a day. */
export function restore(write: Write, id: number, { isUndo }: { isUndo: boolean }): Promise<GivenBack> {
  const { database, viewer, now, baseUrl } = write;
  return transaction(database, async (tx) => {
    const access = accessFor(viewer, database.dialect, now);
    const context = { tx, viewer, access, now, baseUrl };
    await lockPeople(tx, viewer);
    const person = await administered(write, { connection: tx, viewer, access }, id);
    if (person.state === 'active') throw conflict('isHere');
    await refuseFullSeats({ profile: person.profile }, context, undefined);
    const departure = await lastDeparture(tx, { companyId: viewer.companyId, id });
    const isRecent = departure !== undefined && now <= departure.at + undoMilliseconds;
    if (isUndo && !isRecent) throw conflict('undoExpired');
    await tx('professionals')
      .where({ id })
      .update({ state: 'active', version: Number(person.version) + 1, updated_at: now });
    const returned = departure ? await giveBack(tx, departure, { isRecent, now }) : [];
    if (departure) await tx('departures').where({ id: departure.id }).update({ ended_at: now });
    const result = await told(tx, returned, access);
    await note(write, context, person, result);
    return result;
  });
}

export async function lastDeparture(
  connection: Connection,
  { companyId, id }: { companyId: number; id: number },
): Promise<Departure | undefined> {
  const row = await connection('departures')
    .where({ company_id: companyId, professional_id: id })
    .whereNull('ended_at')
    .orderBy('at', 'desc')
    .first('id', 'at');
  return row && { id: row.id, companyId, professionalId: id, at: row.at };
}

const namesShown = 5;

/** Only what the viewer may see is named; the numbers are of everything. */
async function told(tx: Transaction, returned: readonly Returned[], access: Access): Promise<GivenBack> {
  const kept: GivenBack['kept'] = [];
  for (const { kind, source, keptIds } of returned) {
    if (keptIds.length === 0) continue;
    const names = source ? await namesOf(tx, sourceNamed(source), keptIds.slice(0, namesShown), access) : [];
    kept.push({ kind, count: keptIds.length, names: names.map(([, name]) => name) });
  }
  return { returned: Object.fromEntries(returned.map(({ kind, count }) => [kind, count])), kept };
}

function note(
  { viewer, requestId, now }: Write,
  { tx }: WriteContext,
  person: Body,
  { returned }: GivenBack,
): Promise<void> {
  const event = {
    companyId: viewer.companyId,
    actorId: viewer.professionalId,
    action: 'update' as const,
    resource: 'professionals',
    recordId: Number(person.id),
    branchId: branchOf(person),
    changes: {
      state: { before: 'deleted', after: 'active' },
      ...(returned.clients === undefined ? {} : { clients: { after: returned.clients } }),
    },
    requestId,
  };
  return append(tx, event, now);
}
