import type { Connection } from '../database.ts';
import { AppError } from '../errors.ts';
import { type BranchUse, branchUses } from './contract.ts';

interface Place {
  companyId: number;
  branchId: number;
  now: number;
}

export type Uses = Record<BranchUse, number>;

/** The rows of each kind that belong to a branch today, as a query. */
export const usesOf = (tx: Connection, { companyId, branchId, now }: Place) => ({
  professionals: tx('professional_branches')
    .where({ company_id: companyId, branch_id: branchId })
    .whereIn('professional_id', tx('professionals').where({ state: 'active' }).select('id')),
  clients: tx('clients').where({ company_id: companyId, branch_id: branchId, state: 'active' }),
  groups: tx('groups').where({ company_id: companyId, branch_id: branchId }),
  templates: tx('templates').where({ company_id: companyId, branch_id: branchId, archived: 0 }),
  appointments: tx('appointments')
    .where({ company_id: companyId, branch_id: branchId, state: 'booked' })
    .where('starts_at', '>', now),
});

export async function countUses(tx: Connection, place: Place): Promise<Uses> {
  const counted: [BranchUse, number][] = [];
  const queries = usesOf(tx, place);
  for (const name of branchUses) {
    const [row] = await queries[name].count('* as used');
    counted.push([name, Number(row?.used ?? 0)]);
  }
  return Object.fromEntries(counted) as Uses;
}

export function refuseInUse(uses: Uses): void {
  if (Object.values(uses).every((used) => used === 0)) return;
  throw new AppError('conflict', {
    problems: [{ path: ['active'], code: 'branchInUse', params: { ...uses } }],
  });
}
