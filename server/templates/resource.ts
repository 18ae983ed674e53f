import { rule } from '#reports/rules.ts';
import { can, type Viewer } from '../access.ts';
import type { Access } from '../dataAccess.ts';
import type { Connection } from '../database.ts';
import { AppError, invalidField } from '../errors.ts';
import { versionOf } from '../programCopies.ts';
import { type Body, defineResource, type WriteContext } from '../resource.ts';
import { withRights } from '../rights.ts';
import { endLink } from './sharing/publicLink.ts';

export const templates = defineResource({
  source: 'templates',
  sort: 'name',
  unlessAsked: rule('archived', '=', false),
  stored: {
    notes: { column: 'notes', heavy: true },
    sessions: { column: 'sessions', json: true, heavy: true },
  },
  prepare,
  save,
  remove,
  detail: withOwnRights,
});

/**
 * The right to modify is not the right to delete. What is shared, and by what link, is a super administrator's to change or withdraw,
 * whoever made the template; what it holds is not.
 */
const isOwners = ({ ownerId }: Body, { professionalId }: Viewer): boolean => ownerId === professionalId;

function withOwnRights(record: Body, _connection: Connection, { viewer }: Access): Promise<Body> {
  const mayShare = can(viewer, 'templates.share');
  const rights = withRights(record, (may) => ({
    share: mayShare && (may.edit || viewer.profile === 'superAdmin'),
    delete: may.delete && isOwners(record, viewer),
  }));
  return Promise.resolve(rights);
}

function prepare(body: Body, { viewer }: WriteContext, current: Body | undefined): Body {
  const sharing = body.sharing ?? current?.sharing ?? 'me';
  const changesSharing = sharing !== (current?.sharing ?? 'me');
  if (changesSharing && viewer.profile !== 'superAdmin' && viewer.profile !== 'branchAdmin') {
    throw new AppError('notAllowed', { problems: [{ path: ['sharing'], code: 'notAllowed' }] });
  }
  refuseSessionsBeyond({ ...current, ...body });
  const branchId = body.branchId === undefined ? current?.branchId : body.branchId;
  if (sharing === 'branch' && typeof branchId !== 'number') throw invalidField('branchId', 'required');
  return current ? body : { ...body, ownerId: viewer.professionalId };
}

/** A session after the last week would be due once the program is over. */
function refuseSessionsBeyond({ weeks, sessions }: Body): void {
  const last = Math.max(0, ...(sessions as { week: number }[]).map(({ week }) => week));
  if (last > Number(weeks))
    throw new AppError('invalidInput', {
      problems: [{ path: ['weeks'], code: 'sessionsBeyond', params: { week: last } }],
    });
}

/** Each version is kept; whoever holds a public link reads no template that is not public any more. */
async function save(id: number, { sharing }: Body, { tx, viewer, now }: WriteContext): Promise<void> {
  if (sharing !== undefined && sharing !== 'public') await endLink(tx, id);
  await versionOf(tx, id, { authorId: viewer.professionalId, now });
}

/** The programs that were made from it stay, and no longer say from what. */
async function remove(id: number, { tx, viewer }: WriteContext, current: Body): Promise<void> {
  if (!isOwners(current, viewer)) throw new AppError('notAllowed');
  await tx('programs').where({ company_id: viewer.companyId, template_id: id }).update({ template_id: null });
  await tx('groups').where({ basic_template_id: id }).update({ basic_template_id: null });
  await tx('template_editors').where({ template_id: id }).delete();
  await tx('templates').where({ id }).delete();
}
