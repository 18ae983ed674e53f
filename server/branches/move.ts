import { append } from '../audit.ts';
import { accessFor, referableIds } from '../dataAccess.ts';
import { type Transaction, transaction } from '../database.ts';
import { AppError, invalidField } from '../errors.ts';
import { getRecord } from '../records.ts';
import type { Write } from '../writes.ts';
import { countUses, type Uses, usesOf } from './use.ts';

interface Move {
  from: number;
  to: number;
  deactivate: boolean;
}

/** Moves all that belongs to a branch today into another one, and closes it when asked; what has happened there stays told of it. */
export function moveBranch(write: Write, { from, to, deactivate }: Move): Promise<Uses> {
  const { database, viewer, now, name, resource } = write;
  const access = accessFor(viewer, database.dialect, now);
  return transaction(database, async (tx) => {
    const branch = await getRecord(tx, name, resource, from, access);
    if (!branch) throw new AppError('notFound');
    const open = await referableIds(tx, 'branches', [to], access);
    if (to === from || !open.has(to)) throw invalidField('to', 'unknownReference');
    const place = { companyId: viewer.companyId, branchId: from, now };
    const moved = await countUses(tx, place);
    await moveAll(tx, { from, to, deactivate }, write);
    if (deactivate)
      await tx('branches')
        .where({ id: from })
        .update({ active: 0, version: Number(branch.version) + 1, updated_at: now });
    await note(tx, write, { from, to, deactivate }, moved);
    return moved;
  });
}

async function moveAll(tx: Transaction, { from, to }: Move, { viewer, now }: Write): Promise<void> {
  const { professionals, ...records } = usesOf(tx, { companyId: viewer.companyId, branchId: from, now });
  const ids: number[] = await professionals.pluck('professional_id');
  const links = ids.map((id) => ({ company_id: viewer.companyId, professional_id: id, branch_id: to }));
  if (links.length)
    await tx('professional_branches').insert(links).onConflict(['professional_id', 'branch_id']).ignore();
  await tx('professional_branches').where({ branch_id: from }).whereIn('professional_id', ids).delete();
  for (const query of Object.values(records))
    await query.update({ branch_id: to, version: tx.raw('version + 1'), updated_at: now });
}

function note(
  tx: Transaction,
  { viewer, requestId, now }: Write,
  { from, to, deactivate }: Move,
  moved: Uses,
): Promise<void> {
  const event = {
    companyId: viewer.companyId,
    actorId: viewer.professionalId,
    action: 'update' as const,
    resource: 'branches',
    recordId: from,
    branchId: from,
    changes: {
      movedTo: { after: to },
      ...Object.fromEntries(
        Object.entries(moved).map(([name, count]) => [name, { before: count, after: 0 }]),
      ),
      ...(deactivate ? { active: { before: true, after: false } } : {}),
    },
    requestId,
  };
  return append(tx, event, now);
}
