import { can, mayConfigure, type Viewer } from '../access.ts';
import type { Access } from '../dataAccess.ts';
import type { Connection } from '../database.ts';
import { AppError, invalidField } from '../errors.ts';
import { refuseWithoutSessions } from '../programCopies.ts';
import { type Body, defineResource, type WriteContext } from '../resource.ts';
import { isAllowed, withRights } from '../rights.ts';
import { removeGroup } from './deletion/keep.ts';

export const groups = defineResource({
  source: 'groups',
  sort: 'title',
  stored: { basicTemplateId: { column: 'basic_template_id' } },
  links: { basicTemplateId: { references: 'templates' } },
  prepare,
  remove: removeGroup,
  detail: withOwnRights,
});

export const memberships = defineResource({
  source: 'memberships',
  sort: '-since',
});

function withOwnRights(record: Body, _connection: Connection, { viewer }: Access): Promise<Body> {
  return Promise.resolve(withRights(record, () => ({ configure: mayConfigure(viewer, record) })));
}

/** Who is not of the whole company keeps groups within own branches. */
async function prepare(body: Body, { tx, viewer }: WriteContext, current: Body | undefined): Promise<Body> {
  if (current) refuseSettings(body, current, viewer);
  const changed = body.branchId !== undefined && body.branchId !== (current?.branchId ?? undefined);
  if (viewer.profile !== 'superAdmin' && changed && !viewer.branchIds.includes(Number(body.branchId))) {
    throw invalidField('branchId', 'unknownReference');
  }
  const { basicTemplateId: basic } = body;
  if (typeof basic === 'number' && basic !== current?.basicTemplateId)
    await refuseWithoutSessions(tx, basic, ['basicTemplateId']);
  return body;
}

/** Whom the group takes in by itself and in whose hands it is: like adding a professional to it, this opens names to others. */
const leadersOnly = ['branchId', 'responsibleId', 'addsNewClients'];

function refuseSettings(body: Body, current: Body, viewer: Viewer): void {
  if (!isAllowed(current, 'configure')) throw new AppError('notAllowed');
  const closed = can(viewer, 'groups.share') ? [] : leadersOnly;
  const name = closed.find((each) => each in body && body[each] !== current[each]);
  if (name) throw new AppError('notAllowed', { problems: [{ path: [name], code: 'notAllowed' }] });
}
