import { refuseMove } from '../clientFile.ts';
import { invalidField } from '../errors.ts';
import { type Body, defineResource, type WriteContext } from '../resource.ts';

export const measurements = defineResource({
  source: 'measurements',
  sort: '-measuredAt',
  prepare: (body, { viewer, now }: WriteContext, current) => {
    refuseMove(body, current);
    return current ? body : { measuredAt: now, ...body, authorId: viewer.professionalId };
  },
});

export const measurementDefinitions = defineResource({
  source: 'measurementDefinitions',
  sort: 'name',
  prepare: (body, _context, current) => {
    const { normLow, normHigh }: Body = { ...current, ...body };
    if (typeof normLow === 'number' && typeof normHigh === 'number' && normLow > normHigh)
      throw invalidField('normHigh', 'emptyRange');
    return body;
  },
});
