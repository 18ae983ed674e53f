import { type Body, defineResource, type WriteContext } from '../resource.ts';

export const reports = defineResource({
  source: 'reports',
  sort: 'name',
  stored: { definition: { column: 'definition', json: true } },
  prepare: (body: Body, { viewer }: WriteContext, current) =>
    current ? body : { ...body, ownerId: viewer.professionalId },
});
