import { fieldOf, sourceNamed } from '#reports/catalog.ts';
import type { Scalar } from '#reports/sql.ts';
import { append, type Changes, changesBetween } from './audit.ts';
import type { ResourceName } from './contract.ts';
import { type Access, accessFor, referableIds } from './dataAccess.ts';
import { type Database, insert, type Transaction, transaction } from './database.ts';
import { AppError } from './errors.ts';
import { isUniqueViolation } from './faults.ts';
import { changedColumns, withFolded } from './folding.ts';
import { getRecord } from './records.ts';
import { type Body, type Columns, labelOf, type Resource, type WriteContext } from './resource.ts';
import { isAllowed } from './rights.ts';
import type { SessionViewer } from './viewer.ts';

/** One write: who, when, on which resource, and inside which transaction its audit event and its result lie too. */
export interface Write {
  database: Database;
  viewer: SessionViewer;
  name: ResourceName;
  resource: Resource;
  requestId: string;
  now: number;
  /** Where people find the pages, for a letter that tells of the change. */
  baseUrl: string;
}

/** Stores a new record and gives it as its contract shows it. `within` runs in the same transaction, last. */
export function createRecord(
  write: Write,
  body: Body,
  within: {
    before: (tx: Transaction) => Promise<Body | undefined>;
    after: (tx: Transaction, record: Body) => Promise<void>;
  },
): Promise<Body> {
  return inTransaction(write, async (context, access) => {
    const repeated = await within.before(context.tx);
    if (repeated) return repeated;
    await refuseUnknownReferences(write, body, { context, access });
    const prepared = (await write.resource.prepare?.(body, context, undefined)) ?? body;
    const id = await insert(context.tx, tableOf(write), newRow(write, prepared));
    await write.resource.save?.(id, prepared, context, undefined);
    const record = await getRecord(context.tx, write.name, write.resource, id, access);
    if (!record) throw new AppError('notAllowed', { message: 'the new record would be outside your scope' });
    await audit(write, context, {
      action: 'create',
      id,
      changes: changesBetween({}, auditable(record)),
      record,
    });
    await within.after(context.tx, record);
    return record;
  });
}

/** What changes one thing that the person names, such as putting a record away, does so whatever else has changed. */
export const whateverVersion = -1;

/** Changes a record that is still at `version`; 404 outside the scope, 403 where the record says that one may not, 412 when stale. */
export function updateRecord(
  write: Write,
  id: number,
  version: number,
  body: Body,
  action: 'edit' | 'share' = 'edit',
): Promise<Body> {
  return inTransaction(write, async (context, access) => {
    const current = await currentRecord(write, id, version, context, access, action);
    await refuseUnknownReferences(write, body, { context, access, current });
    const prepared = (await write.resource.prepare?.(body, context, current)) ?? body;
    await updateRow(write, id, Number(current.version), prepared, context.tx);
    await write.resource.save?.(id, prepared, context, current);
    const record = await getRecord(context.tx, write.name, write.resource, id, access);
    if (!record) throw new AppError('notAllowed', { message: 'the record would leave your scope' });
    await audit(write, context, {
      action: 'update',
      id,
      changes: changesBetween(auditable(current), auditable(record)),
      record,
    });
    return record;
  });
}

export function removeRecord(write: Write, id: number, version: number): Promise<void> {
  return inTransaction(write, async (context, access) => {
    const current = await currentRecord(write, id, version, context, access, 'delete');
    await holdAsRead(write, current, context.tx);
    if (write.resource.remove) await write.resource.remove(id, context, current);
    else await context.tx(tableOf(write)).where({ id }).delete();
    await audit(write, context, {
      action: 'delete',
      id,
      changes: removed(auditable(current)),
      record: current,
    });
  });
}

/** Whoever changed or removed it between the reading and now was faster. */
async function holdAsRead(write: Write, { id, version }: Body, tx: Transaction): Promise<void> {
  const unchanged = tx(tableOf(write)).where({ id: Number(id), version: Number(version) });
  if (!(await unchanged.forUpdate().first('id'))) throw new AppError('stale');
}

const tableOf = ({ resource }: Write): string => sourceNamed(resource.source).table;

async function inTransaction<T>(
  write: Write,
  work: (context: WriteContext, access: Access) => Promise<T>,
): Promise<T> {
  const { database, viewer, now, baseUrl } = write;
  try {
    const access = accessFor(viewer, database.dialect, now);
    return await transaction(database, (tx) => work({ tx, viewer, access, now, baseUrl }, access));
  } catch (thrown) {
    if (isUniqueViolation(thrown))
      throw new AppError('conflict', { message: 'another record has this value' }, { cause: thrown });
    throw thrown;
  }
}

async function currentRecord(
  { name, resource }: Write,
  id: number,
  version: number,
  { tx }: WriteContext,
  access: Access,
  action: 'edit' | 'share' | 'delete',
): Promise<Body> {
  const current = await getRecord(tx, name, resource, id, access);
  if (!current) throw new AppError('notFound');
  if (!isAllowed(current, action)) throw new AppError('notAllowed');
  if (version !== whateverVersion && current.version !== version) throw new AppError('stale', { current });
  return current;
}

/** A reference to a record that the viewer may not see is answered like one that never existed. An unchanged one needs no sight. */
export async function refuseUnknownReferences(
  { resource }: Pick<Write, 'resource'>,
  body: Body,
  { context, access, current }: { context: WriteContext; access: Access; current?: Body },
): Promise<void> {
  const source = sourceNamed(resource.source);
  for (const [name, value] of Object.entries(body)) {
    const to = fieldOf(source, name)?.to ?? resource.links?.[name]?.references;
    const ids = [value].flat().filter((id): id is number => typeof id === 'number');
    if (!to || ids.length === 0 || (current && current[name] === value)) continue;
    const visible = await referableIds(context.tx, to as Resource['source'], ids, access);
    if (ids.some((id) => !visible.has(id))) {
      throw new AppError('invalidInput', { problems: [{ path: [name], code: 'unknownReference' }] });
    }
  }
}

function newRow(write: Write, body: Body): Columns {
  const { viewer, now } = write;
  const stamps = { company_id: viewer.companyId, version: 1, created_at: now, updated_at: now };
  return withFolded(tableOf(write), { ...columnsOf(write, body), ...stamps });
}

async function updateRow(
  write: Write,
  id: number,
  version: number,
  body: Body,
  tx: Transaction,
): Promise<void> {
  const table = tableOf(write);
  const stored: Columns = await tx(table).where({ id }).first();
  const row = changedColumns(table, stored, columnsOf(write, body));
  const changed = await tx(table)
    .where({ id, version })
    .update({ ...row, version: version + 1, updated_at: write.now });
  if (changed !== 1) throw new AppError('stale');
}

/** A body's fields to the columns that hold them; what `save` stores elsewhere is left out. */
function columnsOf({ resource }: Write, body: Body): Columns {
  const source = sourceNamed(resource.source);
  const columns = Object.entries(body).flatMap(([name, value]) => {
    const column = resource.stored?.[name]?.column ?? fieldOf(source, name)?.column;
    return column ? [[column, stored(value)] as const] : [];
  });
  return Object.fromEntries(columns);
}

function stored(value: unknown): Scalar {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'string' || typeof value === 'number') return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}

const auditable = ({ _can, version: _version, updatedAt: _updatedAt, ...record }: Body): Body => record;

const removed = (record: Body): Changes =>
  Object.fromEntries(Object.entries(record).map(([name, before]) => [name, { before }]));

function audit(
  { name, resource, viewer, requestId, now }: Write,
  { tx }: WriteContext,
  {
    action,
    id,
    changes,
    record,
  }: { action: 'create' | 'update' | 'delete'; id: number; changes: Changes; record: Body },
): Promise<void> {
  const branch = name === 'branches' ? id : record.branchId;
  const event = {
    companyId: viewer.companyId,
    actorId: viewer.professionalId,
    action,
    resource: name,
    recordId: id,
    label: labelOf(resource, record),
  };
  return append(
    tx,
    {
      ...event,
      branchId: typeof branch === 'number' ? branch : null,
      changes: withoutSecrets(changes, resource),
      requestId,
    },
    now,
  );
}

const withoutSecrets = (changes: Changes, { confidential = [] }: Resource): Changes =>
  Object.fromEntries(
    Object.entries(changes).map(([name, change]) => [name, confidential.includes(name) ? {} : change]),
  );
