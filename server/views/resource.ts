import { can } from '../access.ts';
import type { Access } from '../dataAccess.ts';
import type { Connection } from '../database.ts';
import { AppError } from '../errors.ts';
import { type Body, defineResource, type Resource, type WriteContext } from '../resource.ts';
import { withRights } from '../rights.ts';
import { isInCharge, withShares } from '../shares.ts';
import type { Viewable, ViewLayout } from './contract.ts';
import { readDefaults, refuseUnseenDefault, saveDefaults } from './defaults.ts';
import { layoutProblems } from './layout.ts';

const own: Resource = {
  source: 'views',
  sort: 'name',
  stored: { layout: { column: 'layout', json: true } },
  prepare,
  save: (id, body, context, current) => saveDefaults(id, body, context, body.resource ?? current?.resource),
  embed,
};

export const views = defineResource(unlessLocked(withShares('views', own)));

function prepare(body: Body, context: WriteContext, current: Body | undefined): Body {
  const { viewer, access } = context;
  const resource = current?.resource ?? body.resource;
  if (body.resource !== undefined && body.resource !== resource) throw refusal('resource', 'unchangeable');
  if (body.layout !== undefined) {
    const problems = layoutProblems(resource as Viewable, body.layout as ViewLayout, access);
    if (problems.length) throw new AppError('invalidInput', { problems });
  }
  if (body.isLocked !== undefined && current && !isInCharge(current, viewer))
    throw new AppError('notAllowed', { problems: [{ path: ['isLocked'], code: 'notAllowed' }] });
  if (changesDefaults(body, current)) {
    if (!can(viewer, 'views.setDefault'))
      throw new AppError('notAllowed', { problems: [{ path: ['defaultFor'], code: 'notAllowed' }] });
    refuseUnseenDefault(body, current);
  }
  if (current?.isLocked === true && body.isLocked !== false && isContent(body))
    throw refusal('isLocked', 'locked');
  return current ? body : { ...body, ownerId: viewer.professionalId };
}

const refusal = (field: string, code: string): AppError =>
  new AppError('invalidInput', { problems: [{ path: [field], code }] });

const isContent = ({ name, layout }: Body): boolean => name !== undefined || layout !== undefined;

const changesDefaults = ({ defaultFor }: Body, current: Body | undefined): boolean =>
  defaultFor !== undefined && String(defaultFor) !== String(current?.defaultFor ?? []);

async function embed(rows: Body[], connection: Connection, access: Access): Promise<Body[]> {
  const ids = rows.map(({ id }) => Number(id));
  const defaultsOf = await readDefaults(connection, access.viewer.companyId, ids);
  return rows.map((row) => ({
    ...row,
    defaultFor: defaultsOf(row.id),
    problems: layoutProblems(row.resource as Viewable, row.layout as ViewLayout, access),
  }));
}

/** A locked view is not offered for change to who cannot unlock it. */
function unlessLocked(resource: Resource): Resource {
  return {
    ...resource,
    embed: async (rows, connection, access) => {
      const shown = (await resource.embed?.(rows, connection, access)) ?? rows;
      return shown.map((row) => {
        const isOpen = row.isLocked !== true || isInCharge(row, access.viewer);
        return withRights(row, ({ edit }) => ({ edit: edit && isOpen }));
      });
    },
  };
}
