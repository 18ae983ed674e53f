import { fold } from '#reports/fold.ts';
import { AppError } from '../errors.ts';
import type { Body, WriteContext } from '../resource.ts';

/** Two codes that read alike could not be told apart where one is chosen. */
export async function prepareCode(
  body: Body,
  { tx, viewer }: WriteContext,
  current: Body | undefined,
): Promise<Body> {
  if (typeof body.code !== 'string') return body;
  const wanted = fold(body.code);
  const others: { code: string }[] = await tx('intervention_codes')
    .where({ company_id: viewer.companyId })
    .whereNot({ id: Number(current?.id ?? 0) })
    .select('code');
  if (others.some(({ code }) => fold(code) === wanted))
    throw new AppError('conflict', { problems: [{ path: ['code'], code: 'taken' }] });
  return body;
}
