import { rule } from '#reports/rules.ts';
import { AppError } from '../errors.ts';
import { type Body, defineResource, type WriteContext } from '../resource.ts';
import { isAllowed } from '../rights.ts';
import { withShares } from '../shares.ts';
import { keepVersion } from './keptVersions.ts';

export const reports = defineResource(
  withShares('reports', {
    source: 'reports',
    sort: 'name',
    stored: { definition: { column: 'definition', json: true } },
    unlessAsked: rule('archivedAt', 'null'),
    prepare,
    save: keepVersion,
  }),
);

/** Putting away is for those who may delete. */
function prepare(body: Body, { viewer }: WriteContext, current: Body | undefined): Body {
  if (!current) return { ...body, ownerId: viewer.professionalId };
  if ('archivedAt' in body && !isAllowed(current, 'delete')) throw new AppError('notAllowed');
  return body;
}
