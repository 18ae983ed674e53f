import { append } from '../../audit.ts';
import { accessFor } from '../../dataAccess.ts';
import { insert, type Transaction, transaction } from '../../database.ts';
import { AppError } from '../../errors.ts';
import type { Body, WriteContext } from '../../resource.ts';
import type { Write } from '../../writes.ts';
import { administered, lockPeople } from '../administered.ts';
import type { DepartureBody, DepartureResult } from '../contract.ts';
import { refuseWithoutSuper } from '../seats.ts';
import { type Colleague, readCandidates } from './candidates.ts';
import type { Change, Departure } from './changes.ts';
import { handOver } from './handOver.ts';
import { type Held, readHeld } from './held.ts';
import { type Plan, planOf } from './plan.ts';

export const undoMilliseconds = 86_400_000;

/**
 * Ends somebody's account: clients stay with the company and go where `body` says, all in one transaction. A rehearsal is the very same
 * work, taken back before anybody could see it, so that its numbers cannot differ.
 */
export async function depart(write: Write, id: number, body: DepartureBody): Promise<DepartureResult> {
  const rehearsal: { result?: DepartureResult } = {};
  try {
    return await transaction(write.database, async (tx) => {
      const result = await carryOut(write, tx, id, body);
      if (!body.dryRun) return result;
      rehearsal.result = result;
      throw new Rehearsed();
    });
  } catch (thrown) {
    if (thrown instanceof Rehearsed && rehearsal.result) return rehearsal.result;
    throw thrown;
  }
}

class Rehearsed extends Error {}

async function carryOut(
  write: Write,
  tx: Transaction,
  id: number,
  body: DepartureBody,
): Promise<DepartureResult> {
  const { viewer, now, database, baseUrl } = write;
  const access = accessFor(viewer, database.dialect, now);
  const context = { tx, viewer, access, now, baseUrl };
  await lockPeople(tx, viewer);
  const leaver = await administered(write, { connection: tx, viewer, access }, id);
  if (leaver.state !== 'active') throw conflict('hasLeft');
  await refuseWithoutSuper(context, leaver);
  const held = await readHeld(tx, { companyId: viewer.companyId, id }, now);
  const candidates = await readCandidates(tx, id, access);
  const plan = planOf(body, held, candidates);
  const departure = await open(context, id);
  await handOver(tx, departure, plan);
  await closeAccount(context, leaver);
  const result = await resultOf(tx, { plan, held, candidates, departure });
  await note(write, tx, leaver, result);
  return result;
}

export const conflict = (code: string): AppError =>
  new AppError('conflict', { problems: [{ path: [], code }] });

async function open({ tx, viewer, now }: WriteContext, professionalId: number): Promise<Departure> {
  const { companyId } = viewer;
  const row = {
    company_id: companyId,
    professional_id: professionalId,
    actor_id: viewer.professionalId,
    at: now,
  };
  return { id: await insert(tx, 'departures', row), companyId, professionalId, at: now };
}

/** Open sessions and links to choose a password die with the account; the address stays taken, so that the person can come back. */
async function closeAccount({ tx, now }: WriteContext, { id, version }: Body): Promise<void> {
  const professionalId = Number(id);
  await tx('professionals')
    .where({ id: professionalId })
    .update({ state: 'deleted', version: Number(version) + 1, updated_at: now });
  await tx('sessions').where({ professional_id: professionalId }).delete();
  await tx('password_links').where({ professional_id: professionalId }).delete();
}

interface Done {
  plan: Plan;
  held: Held;
  candidates: readonly Colleague[];
  departure: Departure;
}

async function resultOf(
  tx: Transaction,
  { plan, held, candidates, departure }: Done,
): Promise<DepartureResult> {
  const count = (kind: Change['kind']) => plan.changes.filter((one) => one.kind === kind).length;
  const followed = held.files.filter(({ isFollowed }) => isFollowed);
  const given = new Map<number, number>();
  for (const { successorId } of plan.files) given.set(successorId, (given.get(successorId) ?? 0) + 1);
  const [moved, cancelled] = [count('appointments'), count('cancelled')];
  return {
    clients: { transferred: plan.files.length, withoutSuccessor: followed.length - plan.files.length },
    successors: candidates.flatMap(({ id, label }) => {
      const clients = given.get(id);
      return clients ? [{ id, label, clients }] : [];
    }),
    appointments: {
      moved,
      cancelled,
      kept: held.appointments.length - moved - cancelled,
      overlapping: moved === 0 ? 0 : await countOverlapping(tx, departure),
    },
    moved: Object.fromEntries(
      (['groups', 'templates', 'reports', 'boards', 'schedules'] as const).map((name) => [name, count(name)]),
    ),
    undoUntil: departure.at + undoMilliseconds,
  };
}

async function countOverlapping(tx: Transaction, departure: Departure): Promise<number> {
  const [row] = await tx('appointments as a')
    .join('departure_changes as d', 'd.record_id', 'a.id')
    .where({ 'd.departure_id': departure.id, 'd.kind': 'appointments' })
    .whereExists(
      tx('appointments as other')
        .where('other.professional_id', tx.ref('a.professional_id'))
        .where({ 'other.company_id': departure.companyId, 'other.state': 'booked' })
        .where('other.id', '<>', tx.ref('a.id'))
        .whereRaw('other.starts_at < a.starts_at + a.minutes * 60000')
        .whereRaw('a.starts_at < other.starts_at + other.minutes * 60000')
        .select(tx.raw('1')),
    )
    .count('* as found');
  return Number(row?.found ?? 0);
}

function note(
  { viewer, requestId, now }: Write,
  tx: Transaction,
  leaver: Body,
  { clients, appointments }: DepartureResult,
): Promise<void> {
  const event = {
    companyId: viewer.companyId,
    actorId: viewer.professionalId,
    action: 'delete' as const,
    resource: 'professionals',
    recordId: Number(leaver.id),
    branchId: branchOf(leaver),
    changes: {
      state: { before: 'active', after: 'deleted' },
      clients: { after: clients.transferred + clients.withoutSuccessor },
      transferred: { after: clients.transferred },
      appointments: { after: appointments.moved },
    },
    requestId,
  };
  return append(tx, event, now);
}

/** The log of a branch tells what happened to its people; who works in several is told in the first. */
export const branchOf = ({ branchIds }: Body): number | null =>
  Array.isArray(branchIds) && typeof branchIds[0] === 'number' ? branchIds[0] : null;
