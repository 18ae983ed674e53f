import type { Connection } from '../database.ts';
import { AppError } from '../errors.ts';
import { type Body, defineResource, type WriteContext } from '../resource.ts';
import { areas } from './contract.ts';

export const bundles = defineResource({
  source: 'bundles',
  sort: 'name',
  stored: { features: { column: 'features', json: true } },
  remove: removeUnused,
  embed,
});

/** An area that an older row does not name is on. */
async function embed(rows: Body[], connection: Connection): Promise<Body[]> {
  const counted = await connection('professionals')
    .whereIn(
      'bundle_id',
      rows.map(({ id }) => Number(id)),
    )
    .where({ state: 'active' })
    .groupBy('bundle_id')
    .select('bundle_id')
    .count('* as accounts');
  const accounts = new Map(counted.map((row) => [Number(row.bundle_id), Number(row.accounts)]));
  return rows.map((row) => {
    const stored = (row.features ?? {}) as Record<string, unknown>;
    const features = Object.fromEntries(areas.map((area) => [area, stored[area] !== false]));
    return { ...row, features, accounts: accounts.get(Number(row.id)) ?? 0 };
  });
}

async function removeUnused(id: number, { tx }: WriteContext): Promise<void> {
  const [row] = await tx('professionals').where({ bundle_id: id }).count('* as accounts');
  const accounts = Number(row?.accounts ?? 0);
  if (accounts > 0)
    throw new AppError('conflict', { problems: [{ path: [], code: 'bundleInUse', params: { accounts } }] });
  await tx('bundles').where({ id }).delete();
}
