import { fold } from '#reports/fold.ts';
import { rule } from '#reports/rules.ts';
import { refuseMove } from '../clientFile.ts';
import { AppError, invalidField } from '../errors.ts';
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
  unlessAsked: rule('archived', '=', false),
  prepare: async (body, context, current) => {
    const { normLow, normHigh }: Body = { ...current, ...body };
    if (typeof normLow === 'number' && typeof normHigh === 'number' && normLow > normHigh)
      throw invalidField('normHigh', 'emptyRange');
    if (typeof body.name === 'string') await refuseSecond(body.name, context, current);
    return body;
  },
});

/** Two kinds of one name could not be told apart where a value is given. */
async function refuseSecond(name: string, { tx, viewer }: WriteContext, current: Body | undefined) {
  const found = await tx('measurement_definitions')
    .where({ company_id: viewer.companyId, name_folded: fold(name) })
    .whereNot({ id: Number(current?.id ?? 0) })
    .first('id');
  if (found) throw new AppError('conflict', { problems: [{ path: ['name'], code: 'taken' }] });
}
