import { AppError } from '../errors.ts';
import { defineResource, type WriteContext } from '../resource.ts';

export const branches = defineResource({
  source: 'branches',
  sort: 'name',
  remove: removeUnusedBranch,
});

export const bundles = defineResource({ source: 'bundles', sort: 'name' });

const users = ['professional_branches', 'clients', 'groups', 'templates', 'appointments', 'interventions'];

async function removeUnusedBranch(id: number, { tx }: WriteContext): Promise<void> {
  for (const table of users) {
    const used = await tx(table).where({ branch_id: id }).first('id');
    if (used)
      throw new AppError('conflict', { problems: [{ path: [], code: 'branchInUse', params: { table } }] });
  }
  await tx('branches').where({ id }).delete();
}
