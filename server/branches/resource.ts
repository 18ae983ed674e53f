import { AppError } from '../errors.ts';
import { type Body, defineResource, type WriteContext } from '../resource.ts';
import { countUses, refuseInUse } from './use.ts';

export const branches = defineResource({
  source: 'branches',
  sort: 'name',
  prepare,
  remove: removeUnused,
});

/** A branch is closed when nobody and nothing belongs to it any more. */
async function prepare(
  body: Body,
  { tx, viewer, now }: WriteContext,
  current: Body | undefined,
): Promise<Body> {
  if (current?.active === true && body.active === false)
    refuseInUse(await countUses(tx, { companyId: viewer.companyId, branchId: Number(current.id), now }));
  return body;
}

const users = ['professional_branches', 'clients', 'groups', 'templates', 'appointments', 'interventions'];

async function removeUnused(id: number, { tx, viewer }: WriteContext): Promise<void> {
  for (const table of users) {
    const used = await tx(table).where({ company_id: viewer.companyId, branch_id: id }).first('id');
    if (used)
      throw new AppError('conflict', { problems: [{ path: [], code: 'branchInUse', params: { table } }] });
  }
  await tx('branches').where({ id }).delete();
}
