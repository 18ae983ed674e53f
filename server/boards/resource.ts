import { starterIds } from '#reports/starters/ids.ts';
import { referableIds } from '../dataAccess.ts';
import { AppError } from '../errors.ts';
import { type Body, defineResource, type WriteContext } from '../resource.ts';
import { withShares } from '../shares.ts';
import type { Layout } from './contract.ts';

export const boards = defineResource(
  withShares('boards', {
    source: 'boards',
    sort: 'name',
    stored: { layout: { column: 'layout', json: true } },
    prepare,
  }),
);

async function prepare(body: Body, context: WriteContext, current: Body | undefined): Promise<Body> {
  if (body.layout !== undefined) await refuseUnknown(body.layout as Layout, context, current);
  if (body.isHome === true) await refuseSecondHome(context, current);
  return current ? body : { ...body, ownerId: context.viewer.professionalId };
}

/** A report or branch out of sight is refused like one that never existed; what was on the board before may stay. */
async function refuseUnknown(
  { tiles, branchIds = [] }: Layout,
  { tx, access }: WriteContext,
  current: Body | undefined,
): Promise<void> {
  const former = current?.layout as Layout | undefined;
  const wereThere = former?.tiles.map(reportIdOf) ?? [];
  const isNew = (id: number | undefined): id is number => id !== undefined && !wereThere.includes(id);
  const newIds = tiles.map(reportIdOf).filter(isNew);
  const seen = newIds.length ? await referableIds(tx, 'reports', newIds, access) : new Set<number>();
  const newBranches = branchIds.filter((id) => !former?.branchIds?.includes(id));
  const branches = newBranches.length ? await referableIds(tx, 'branches', newBranches, access) : new Set();
  const problems = [
    ...tiles.flatMap((tile, index) => {
      const id = reportIdOf(tile);
      const unknown = isNew(id) ? !seen.has(id) : 'starter' in tile.report && !isStarter(tile.report.starter);
      return unknown ? [{ path: ['layout', 'tiles', index, 'report'], code: 'unknownReference' }] : [];
    }),
    ...newBranches.flatMap((id) =>
      branches.has(id) ? [] : [{ path: ['layout', 'branchIds'], code: 'unknownReference' }],
    ),
  ];
  if (problems.length) throw new AppError('invalidInput', { problems });
}

const reportIdOf = ({ report }: Layout['tiles'][number]): number | undefined =>
  'id' in report ? report.id : undefined;

const isStarter = (name: string): boolean => starterIds.some((known) => known === name);

/** A home page is one's own, and one has one. */
async function refuseSecondHome({ tx, viewer }: WriteContext, current: Body | undefined): Promise<void> {
  if (current && current.ownerId !== viewer.professionalId) throw new AppError('notAllowed');
  const other = await tx('boards')
    .where({ owner_id: viewer.professionalId, is_home: 1 })
    .whereNot({ id: Number(current?.id ?? 0) })
    .first('id');
  if (other) throw new AppError('conflict', { problems: [{ path: ['isHome'], code: 'secondHome' }] });
}
