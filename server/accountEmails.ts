import type { Transaction } from './database.ts';
import { AppError } from './errors.ts';
import { isUniqueViolation } from './faults.ts';

type Owner = { companyId: number } & ({ professionalId: number } | { clientId: number });

/**
 * Makes `email` the one main address of a professional or client. An address belongs to one account of any company, since signing in
 * names no company; the unique key decides between two who ask at once.
 */
export async function claimEmail(tx: Transaction, email: string, owner: Owner): Promise<void> {
  await releaseEmail(tx, owner);
  const taken = await tx('account_emails').where({ email }).first('professional_id');
  if (taken) throw emailTaken(taken.professional_id !== null);
  await tx('account_emails')
    .insert({ email, company_id: owner.companyId, ...ownerColumn(owner) })
    .catch(refuseTaken);
}

export const releaseEmail = (tx: Transaction, owner: Owner): Promise<number> =>
  tx('account_emails').where(ownerColumn(owner)).delete();

const ownerColumn = (owner: Owner): Record<string, number> =>
  'professionalId' in owner ? { professional_id: owner.professionalId } : { client_id: owner.clientId };

function refuseTaken(thrown: unknown): never {
  throw isUniqueViolation(thrown) ? emailTaken(false) : thrown;
}

const emailTaken = (byProfessional: boolean): AppError =>
  new AppError('conflict', {
    problems: [{ path: ['email'], code: byProfessional ? 'emailOfProfessional' : 'emailTaken' }],
  });
