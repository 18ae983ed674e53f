import { can } from '../access.ts';
import { inClientsBranch, noteActivity, refuseMove } from '../clientFile.ts';
import type { Access } from '../dataAccess.ts';
import type { Connection } from '../database.ts';
import { AppError } from '../errors.ts';
import { isStep } from '../fileSteps.ts';
import type { Body, WriteContext } from '../resource.ts';
import { isAllowed, withRights } from '../rights.ts';
import { refuseBilled, refuseRemovingBilled } from './billed.ts';

/** Who writes an intervention is its author for good, and alone decides who sees it. */
export async function prepareIntervention(
  body: Body,
  context: WriteContext,
  current: Body | undefined,
): Promise<Body> {
  refuseMove(body, current);
  const { professionalId } = context.viewer;
  if (!current)
    return inClientsBranch({ happenedAt: context.now, ...body, authorId: professionalId }, context);
  const changesSight = body.visibility !== undefined && body.visibility !== current.visibility;
  if (changesSight && current.authorId !== professionalId)
    throw new AppError('notAllowed', { problems: [{ path: ['visibility'], code: 'onlyCreator' }] });
  await refuseBilled('interventions', { body, current }, context);
  return body;
}

/** A step of an invoice is for nobody to reword: it was the invoice that wrote it. */
export async function withoutSteps(record: Body, connection: Connection, { viewer }: Access): Promise<Body> {
  const edit = isAllowed(record, 'edit') && !(await isStep(record, viewer.companyId, connection));
  return withRights(record, () => ({ edit }));
}

export async function saveIntervention(
  id: number,
  _body: Body,
  context: WriteContext,
  _current: Body | undefined,
): Promise<void> {
  const row = await context.tx('interventions').where({ id }).first('client_id', 'happened_at', 'published');
  if (row.published === 1) await noteActivity(row.client_id, row.happened_at, context);
}

/** What colleagues have read stays in the file, unless an administrator takes it out. */
export async function removeIntervention(id: number, context: WriteContext, current: Body): Promise<void> {
  const { tx, viewer } = context;
  const isKept = current.published && !can(viewer, 'administration.open');
  if (isKept || (await isStep(current, viewer.companyId, tx)))
    throw new AppError('conflict', { problems: [{ path: [], code: 'publishedStays' }] });
  await refuseRemovingBilled('interventions', current, context);
  await tx('interventions').where({ id }).delete();
}
