import type { Problem } from '#reports/problems.ts';
import { AppError } from '../../errors.ts';
import type { Body, WriteContext } from '../../resource.ts';

/**
 * Refuses an address that is an account's already, and says of what kind. Of somebody who has left, whom the viewer administers, it
 * says who it is: they can come back.
 */
export async function refuseTakenEmail(
  { email }: Body,
  context: WriteContext,
  current: Body | undefined,
): Promise<void> {
  if (typeof email !== 'string' || email === current?.email) return;
  const owner: Owner | undefined = await context
    .tx('account_emails as e')
    .leftJoin('professionals as p', 'p.id', 'e.professional_id')
    .where({ 'e.email': email })
    .first('e.company_id', 'e.professional_id', 'p.state');
  if (!owner || (current && owner.professional_id === current.id)) return;
  throw new AppError('conflict', { problems: [{ path: ['email'], ...(await whose(owner, context)) }] });
}

interface Owner {
  company_id: number;
  professional_id: number | null;
  state: string | null;
}

async function whose(
  { company_id, professional_id: id, state }: Owner,
  context: WriteContext,
): Promise<Pick<Problem, 'code' | 'params'>> {
  if (id === null) return { code: 'emailOfClient' };
  const hasLeft = state === 'deleted' && company_id === context.viewer.companyId;
  return hasLeft && (await administers(id, context))
    ? { code: 'emailOfDeleted', params: { professionalId: id } }
    : { code: 'emailOfProfessional' };
}

async function administers(id: number, { tx, viewer }: WriteContext): Promise<boolean> {
  if (viewer.profile === 'superAdmin') return true;
  const branches: number[] = await tx('professional_branches')
    .where({ professional_id: id })
    .pluck('branch_id');
  return branches.length > 0 && branches.every((branch) => viewer.branchIds.includes(branch));
}
