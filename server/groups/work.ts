import type { Response } from 'express';
import type { Dialect } from '#reports/sql.ts';
import { pagesAt } from '../config.ts';
import type { Context } from '../context.ts';
import { type Access, accessFor } from '../dataAccess.ts';
import { type Connection, type Transaction, transaction } from '../database.ts';
import { AppError } from '../errors.ts';
import { holdGroups } from '../holds.ts';
import { getRecord } from '../records.ts';
import type { Rights } from '../resource.ts';
import { isAllowed } from '../rights.ts';
import type { SessionViewer } from '../viewer.ts';
import { groups } from './resource.ts';

/** Who acts on a group, when, and inside which transaction. */
export interface Work {
  tx: Transaction;
  dialect: Dialect;
  viewer: SessionViewer;
  access: Access;
  now: number;
  requestId: string;
  /** Where people find the pages. */
  baseUrl: string;
}

export interface SeenGroup {
  id: number;
  title: string;
  branchId: number | null;
  responsibleId: number | null;
  version: number;
  _can: Rights;
}

export function askedBy({ database, now, config }: Context, { locals }: Response): Omit<Work, 'tx'> {
  const { viewer, requestId } = locals;
  const { dialect } = database;
  const at = now();
  const access = accessFor(viewer, dialect, at);
  return { dialect, viewer, access, now: at, requestId, baseUrl: pagesAt(config) };
}

/** A group out of sight is one that never was. */
export async function seenGroup(id: number, connection: Connection, access: Access): Promise<SeenGroup> {
  const group = await getRecord(connection, 'groups', groups, id, access);
  if (!group) throw new AppError('notFound');
  return group as unknown as SeenGroup;
}

/** Changes a group in one transaction; two who do so at once wait for each other, or whoever joins while it is shared could be missed. */
export function changeGroup<T>(
  context: Context,
  asked: Omit<Work, 'tx'>,
  id: number,
  change: (group: SeenGroup, work: Work) => Promise<T>,
): Promise<T> {
  return transaction(context.database, async (tx) => {
    await holdGroups(tx, [id]);
    const group = await seenGroup(id, tx, asked.access);
    return change(group, { ...asked, tx });
  });
}

/** The same for what only those may change who lead the group. */
export const configureGroup: typeof changeGroup = (context, asked, id, change) =>
  changeGroup(context, asked, id, (group, work) => {
    if (!isAllowed(group, 'configure')) throw new AppError('notAllowed');
    return change(group, work);
  });
