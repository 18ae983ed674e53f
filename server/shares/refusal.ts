import { type SourceName, sourceNamed } from '#reports/catalog.ts';
import { all, rule } from '#reports/rules.ts';
import { ownField } from '#reports/scan.ts';
import { can, type Viewer } from '../access.ts';
import { type Access, filterCondition, readPage, referableIds } from '../dataAccess.ts';
import type { Connection } from '../database.ts';
import { AppError } from '../errors.ts';
import type { Body, WriteContext } from '../resource.ts';
import type { Share } from './contract.ts';
import { isInCharge, type Shareable } from './shareable.ts';

/** Refuses shares that are not the viewer's to give: beyond own branches only super administrators share. One that was there before may stay. */
export async function refuseForeignShares(
  name: Shareable,
  { shares }: Body,
  { tx, viewer, access }: WriteContext,
  current: Body,
): Promise<void> {
  if (!isInCharge(current, viewer) || !can(viewer, `${name}.share`)) throw new AppError('notAllowed');
  const former = ((current.shares ?? []) as Share[]).map(keyOf);
  const wanted = shares as Share[];
  const isNew = (share: Share) => !former.includes(keyOf(share));
  const isReachable = await reachable(wanted.filter(isNew), tx, access);
  for (const [index, share] of wanted.entries()) {
    const problem = problemOf(share, wanted.slice(0, index), current);
    if (problem) throw refusal('invalidInput', index, problem);
    if (isNew(share) && share.to === 'company' && !isUnlimited(viewer))
      throw refusal('notAllowed', index, 'notAllowed');
    if (isNew(share) && !isReachable(share)) throw refusal('invalidInput', index, 'unknownReference');
  }
}

const targetOf = ({ to }: Share): string => JSON.stringify(to);
const keyOf = (share: Share): string => `${targetOf(share)} ${share.right}`;

function problemOf(share: Share, before: Share[], { ownerId }: Body): string | undefined {
  if (before.some((each) => targetOf(each) === targetOf(share))) return 'doubleShare';
  return personOf(share).includes(Number(ownerId)) ? 'sharedWithOwner' : undefined;
}

const refusal = (code: 'invalidInput' | 'notAllowed', index: number, problem: string): AppError =>
  new AppError(code, { problems: [{ path: ['shares', index, 'to'], code: problem }] });

const isUnlimited = ({ profile }: Viewer): boolean => profile === 'superAdmin';

const branchOf = ({ to }: Share): number[] =>
  typeof to === 'object' && 'branchId' in to ? [to.branchId] : [];
const personOf = ({ to }: Share): number[] =>
  typeof to === 'object' && 'professionalId' in to ? [to.professionalId] : [];

/**
 * Own branches and who works there; to super administrators the whole company. Somebody elsewhere, somebody who has left, somebody of
 * another company and nobody at all are refused in the same words.
 */
async function reachable(
  shares: Share[],
  connection: Connection,
  access: Access,
): Promise<(share: Share) => boolean> {
  const branches = await visible('branches', shares.flatMap(branchOf), connection, access);
  const people = await visible('colleagues', shares.flatMap(personOf), connection, access);
  const near = isUnlimited(access.viewer) ? people : await workingNearby([...people], connection, access);
  return (share) =>
    branchOf(share).every((id) => branches.has(id)) && personOf(share).every((id) => near.has(id));
}

const visible = async (
  source: SourceName,
  ids: number[],
  connection: Connection,
  access: Access,
): Promise<Set<number>> => (ids.length ? referableIds(connection, source, ids, access) : new Set());

/** Those of the people who work at one of the viewer's branches. */
async function workingNearby(ids: number[], connection: Connection, access: Access): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const source = sourceNamed('professionalBranches');
  const there = all(rule('professionalId', 'in', ids), rule('branchId', 'in', ['$myBranches']));
  const filter = filterCondition(source, there, access);
  const outputs = [{ name: 'id', field: ownField(source, 'professionalId') }];
  const page = { source, filter, sort: [], outputs, limit: 100_000, offset: 0 };
  return new Set((await readPage(connection, page, access)).map(({ id }) => Number(id)));
}
