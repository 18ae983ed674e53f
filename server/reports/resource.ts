import { type Body, defineResource, type WriteContext } from '../resource.ts';
import { reports as reportContract } from './contract.ts';

export const reports = defineResource({
  source: 'reports',
  contract: reportContract,
  sort: 'name',
  stored: { definition: { column: 'definition', json: true } },
  prepare: (body: Body, { viewer }: WriteContext, current) =>
    current ? body : { ...body, ownerId: viewer.professionalId },
});
