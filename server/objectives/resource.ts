import { inClientsBranch, refuseMove } from '../clientFile.ts';
import { AppError } from '../errors.ts';
import { type Body, defineResource, type WriteContext } from '../resource.ts';

export const objectives = defineResource({
  source: 'objectives',
  sort: 'state,dueOn',
  stored: { detail: { column: 'detail', heavy: true } },
  confidential: ['title', 'detail'],
  isWatched: ({ visibility, authorId }, { professionalId }) =>
    visibility === 'justMe' && authorId !== professionalId,
  prepare,
});

/** Who writes it is its author for good, and alone decides who sees it. */
async function prepare(body: Body, context: WriteContext, current: Body | undefined): Promise<Body> {
  refuseMove(body, current);
  const { viewer } = context;
  if (!current) return inClientsBranch({ ...body, authorId: viewer.professionalId }, context);
  const changesSight = body.visibility !== undefined && body.visibility !== current.visibility;
  if (changesSight && current.authorId !== viewer.professionalId)
    throw new AppError('notAllowed', { problems: [{ path: ['visibility'], code: 'onlyCreator' }] });
  return body;
}
