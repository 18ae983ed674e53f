import { can } from '../../access.ts';
import type { Changes } from '../../audit.ts';
import { AppError } from '../../errors.ts';
import type { Write } from '../../writes.ts';
import { type FileWork, inFile, logFile } from './fileWork.ts';
import { personNamed } from './personNamed.ts';

/** Takes an active stakeholder out of a file; whoever is out of it already stays as is. */
export const archiveStakeholder = (write: Write, id: number, professionalId: number): Promise<void> =>
  inFile(write, id, async (file) => {
    refuseOthers(file, professionalId);
    if (await isActiveIn(file, professionalId)) await logFile(file, await archiveLink(file, professionalId));
  });

/** No longer mentions an archived stakeholder. `stillInFile` while the link is active. */
export const forgetStakeholder = (write: Write, id: number, professionalId: number): Promise<void> =>
  inFile(write, id, async (file) => {
    refuseOthers(file, professionalId);
    if (await isActiveIn(file, professionalId))
      throw new AppError('conflict', { problems: [{ path: ['professionalId'], code: 'stillInFile' }] });
    await logFile(file, await forget(file, professionalId));
  });

/** `notFound` where there never was a link. */
async function isActiveIn({ tx, viewer, client }: FileWork, professionalId: number): Promise<boolean> {
  const links: { state: string }[] = await tx('client_professionals')
    .where(linkOf(client, viewer, professionalId))
    .select('state');
  if (links.length === 0) throw new AppError('notFound');
  return links.some(({ state }) => state === 'active');
}

/** Everybody may leave; to send somebody else away takes an administrator of the client's branch. */
function refuseOthers({ viewer, client }: FileWork, professionalId: number): void {
  if (professionalId === viewer.professionalId) return;
  const isTheirs = viewer.profile === 'superAdmin' || viewer.branchIds.includes(Number(client.branchId));
  if (!can(viewer, 'stakeholders.archive') || !isTheirs)
    throw new AppError('notAllowed', {
      problems: [{ path: ['professionalId'], code: 'onlyAdministrators' }],
    });
}

async function archiveLink({ tx, viewer, client, now }: FileWork, professionalId: number): Promise<Changes> {
  await tx('client_professionals')
    .where({ ...linkOf(client, viewer, professionalId), state: 'active' })
    .update({ state: 'archived', until: now, ended_reason: 'archived' });
  const wasResponsible = client.responsibleId === professionalId;
  await tx('clients')
    .where({ id: Number(client.id) })
    .update({
      ...(wasResponsible ? { responsible_id: null } : {}),
      version: Number(client.version) + 1,
      updated_at: now,
    });
  const named = await personNamed(tx, professionalId);
  return {
    stakeholder: { before: named, after: null },
    ...(wasResponsible
      ? {
          responsibleId: { before: professionalId, after: null },
          responsible: { before: client.responsible, after: null },
        }
      : {}),
  };
}

async function forget({ tx, viewer, client }: FileWork, professionalId: number): Promise<Changes> {
  await tx('client_professionals')
    .where(linkOf(client, viewer, professionalId))
    .delete();
  return { formerStakeholder: { before: await personNamed(tx, professionalId), after: null } };
}

const linkOf = (client: FileWork['client'], { companyId }: FileWork['viewer'], professionalId: number) => ({
  company_id: companyId,
  client_id: Number(client.id),
  professional_id: professionalId,
});
