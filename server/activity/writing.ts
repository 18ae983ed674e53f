import { can } from '../access.ts';
import { inClientsBranch, noteActivity, refuseMove } from '../clientFile.ts';
import { AppError } from '../errors.ts';
import type { Body, WriteContext } from '../resource.ts';

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
  return body;
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
export async function removeIntervention(id: number, { tx, viewer }: WriteContext, current: Body) {
  if (current.published && !can(viewer, 'administration.open'))
    throw new AppError('conflict', { problems: [{ path: [], code: 'publishedStays' }] });
  await tx('interventions').where({ id }).delete();
}
