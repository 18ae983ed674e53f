import { can, type Viewer } from '../access.ts';
import { claimEmail, releaseEmail } from '../accountEmails.ts';
import { welcome } from '../arrivals.ts';
import { AppError, invalidField } from '../errors.ts';
import { type Body, defineResource, type WriteContext } from '../resource.ts';
import { withAccount } from './account.ts';
import { withFileRights } from './file/rights.ts';
import { inviteClient } from './invitation/invite.ts';

export const clients = defineResource({
  source: 'clients',
  sort: 'lastName,firstName',
  isWatched: () => true,
  prepare,
  save,
  remove,
  detail: withFileRights,
});

export const stakeholders = defineResource({
  source: 'stakeholders',
  sort: '-since',
});

async function prepare(given: Body, context: WriteContext, current: Body | undefined): Promise<Body> {
  const { viewer } = context;
  const body = inOwnBranch(await withAccount(given, context, current), viewer, current);
  const responsibleId = body.responsibleId;
  const assigns = responsibleId !== undefined && responsibleId !== (current?.responsibleId ?? null);
  const toOneself = !current && responsibleId === viewer.professionalId;
  if (assigns && !toOneself && !can(viewer, 'clients.assign'))
    throw new AppError('notAllowed', assignRefused);
  refuseForeignBranch(body, viewer, current);
  if (current) return body;
  const own = can(viewer, 'clients.assign') ? {} : { responsibleId: viewer.professionalId };
  return {
    ...body,
    ...own,
    ...initial,
    createdById: viewer.professionalId,
  };
}

/** Whoever has but one branch files new clients under it, or those who lead it would not see them; a leader of several says which. */
function inOwnBranch(body: Body, viewer: Viewer, current: Body | undefined): Body {
  if (current || viewer.profile === 'superAdmin' || (body.branchId ?? null) !== null) return body;
  const [only, ...others] = viewer.branchIds;
  if (only !== undefined && others.length === 0) return { ...body, branchId: only };
  if (can(viewer, 'clients.assign') && body.responsibleId !== viewer.professionalId)
    throw invalidField('branchId', 'required');
  return body;
}

const initial = { state: 'active' };

const assignRefused = { problems: [{ path: ['responsibleId'], code: 'notAllowed' }] };

/** Who is not of the whole company files clients under own branches; without one the client would be out of their own sight. */
function refuseForeignBranch({ branchId }: Body, viewer: Viewer, current: Body | undefined): void {
  if (viewer.profile === 'superAdmin' || branchId === undefined || branchId === (current?.branchId ?? null))
    return;
  if (!viewer.branchIds.includes(Number(branchId))) throw invalidField('branchId', 'unknownReference');
}

async function save(id: number, body: Body, context: WriteContext, current: Body | undefined): Promise<void> {
  await saveEmail(id, body, context, current);
  const responsibleId = body.responsibleId;
  if (typeof responsibleId === 'number' && responsibleId !== current?.responsibleId)
    await addStakeholder(id, responsibleId, context);
  if (!current && !can(context.viewer, 'clients.assign'))
    await addStakeholder(id, context.viewer.professionalId, context);
  if (current) return;
  await joinGroups(id, body, context);
  if (typeof body.email === 'string') await inviteClient(id, context);
}

async function saveEmail(
  id: number,
  body: Body,
  { tx, viewer }: WriteContext,
  current: Body | undefined,
): Promise<void> {
  const { email } = body;
  if (email === undefined || email === (current?.email ?? null)) return;
  const owner = { companyId: viewer.companyId, clientId: id };
  if (typeof email === 'string') await claimEmail(tx, email, owner);
  else await releaseEmail(tx, owner);
}

/** Active in the file from now on; who is so already stays as is. */
async function addStakeholder(
  clientId: number,
  professionalId: number,
  { tx, viewer, now }: WriteContext,
): Promise<void> {
  const link = {
    company_id: viewer.companyId,
    client_id: clientId,
    professional_id: professionalId,
    state: 'active',
  };
  const known = await tx('client_professionals').where(link).first('id');
  if (known) return;
  await tx('client_professionals').insert({
    ...link,
    kind: 'colleague',
    since: now,
  });
}

/** The groups that take every new client, of the client's branch or of none. */
async function joinGroups(clientId: number, body: Body, { tx, viewer, now }: WriteContext): Promise<void> {
  const groups: { id: number }[] = await tx('groups')
    .where({ company_id: viewer.companyId, adds_new_clients: 1 })
    .where((either) =>
      either.whereNull('branch_id').orWhere('branch_id', (body.branchId as number | null) ?? -1),
    )
    .select('id');
  const rows = groups.map(({ id }) => ({
    company_id: viewer.companyId,
    group_id: id,
    client_id: clientId,
    since: now,
    source: 'autoAdd',
  }));
  if (rows.length) await tx('group_members').insert(rows);
  await welcome(
    tx,
    groups.map((group) => group.id),
    now,
  );
}

/** The account is closed and leaves everybody's sight; its address stays taken and its past stays countable. */
async function remove(id: number, { tx, viewer, now }: WriteContext, current: Body): Promise<void> {
  if (current.state !== 'archived')
    throw new AppError('conflict', { problems: [{ path: [], code: 'archiveFirst' }] });
  await tx('clients')
    .where({ id })
    .update({ state: 'deleted', has_access: 0, version: Number(current.version) + 1, updated_at: now });
  await tx('programs')
    .where({ company_id: viewer.companyId, client_id: id, state: 'active' })
    .update({ state: 'archived', updated_at: now });
}
