import { can } from '../../access.ts';
import type { WriteContext } from '../../resource.ts';

export type RequestKind = 'joinFile' | 'giveFile';

/** Puts a question on somebody's dashboard; one that waits there already is not asked twice. */
export const ask = async (
  { kind, clientId, professionalIds }: { kind: RequestKind; clientId: number; professionalIds: number[] },
  { tx, viewer, now }: Pick<WriteContext, 'tx' | 'viewer' | 'now'>,
): Promise<void> => {
  const rows = professionalIds.map((professionalId) => ({
    company_id: viewer.companyId,
    professional_id: professionalId,
    kind,
    client_id: clientId,
    actor_id: viewer.professionalId,
    created_at: now,
  }));
  if (rows.length) await tx('notifications').insert(rows).onConflict().ignore();
};

/**
 * Asks whoever follows a client to let the viewer in. Nobody is told whether there was somebody to ask: the file may be out of sight, or
 * another company's, of which nothing is asked.
 */
export async function requestFile(clientId: number, context: WriteContext): Promise<void> {
  const { tx, viewer } = context;
  const client = await tx('clients')
    .where({ id: clientId, company_id: viewer.companyId })
    .whereNot({ state: 'deleted' })
    .first('id');
  if (!client || !can(viewer, 'clients.edit')) return;
  const followers: number[] = await tx('client_professionals as l')
    .join('professionals as p', 'p.id', 'l.professional_id')
    .where({
      'l.company_id': viewer.companyId,
      'l.client_id': clientId,
      'l.state': 'active',
      'p.state': 'active',
    })
    .whereNot({ 'p.profile': 'readOnly' })
    .pluck('p.id');
  if (followers.includes(viewer.professionalId)) return;
  const professionalIds = followers.length ? followers : await superAdministrators(context);
  await ask({ kind: 'giveFile', clientId, professionalIds }, context);
}

const superAdministrators = ({ tx, viewer }: WriteContext): Promise<number[]> =>
  tx('professionals')
    .where({ company_id: viewer.companyId, profile: 'superAdmin', state: 'active' })
    .whereNot({ id: viewer.professionalId })
    .pluck('id');
