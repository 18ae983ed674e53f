import { append, type Changes } from '../../audit.ts';
import { type BulkPart, bulkChanges } from '../../bulkEvents.ts';
import type { Work } from '../bulk/work.ts';
import { columnOf } from './columns.ts';
import type { Written } from './write.ts';

/** Events are cut off at so many clients, as each is read and hashed whole. */
const most = { created: 5_000, updated: 500 };

interface Batch {
  branchId: number | null;
  isNew: boolean;
  ids: number[];
  changes: Changes[];
}

/** Writes what was imported into the log, by branch, as a single change of each client is filed. `flush` writes what is left. */
export function importLog(fileName: string | null, work: Work) {
  const waiting = new Map<string, Batch>();
  const write = async (key: string) => {
    const batch = waiting.get(key);
    waiting.delete(key);
    if (batch) await appendEvent(batch, fileName, work);
  };
  const batchOf = (key: string, branchId: number | null, isNew: boolean): Batch => {
    const batch = waiting.get(key) ?? { branchId, isNew, ids: [], changes: [] };
    waiting.set(key, batch);
    return batch;
  };
  return {
    add: async (rows: readonly Written[]) => {
      for (const { id, branchId, judged } of rows) {
        const isNew = judged.verdict === 'create';
        const key = `${branchId} ${isNew}`;
        const batch = batchOf(key, branchId, isNew);
        batch.ids.push(id);
        if (!isNew) batch.changes.push(changesOf(judged));
        if (batch.ids.length >= (isNew ? most.created : most.updated)) await write(key);
      }
    },
    flush: async () => {
      for (const key of [...waiting.keys()]) await write(key);
    },
  };
}

async function appendEvent(
  { branchId, isNew, ids, changes }: Batch,
  fileName: string | null,
  work: Work,
): Promise<void> {
  const { tx, viewer, requestId, now } = work;
  const parts: BulkPart[] = isNew
    ? [{ ids, changes: { imported: { after: fileName ?? true } } }]
    : ids.map((id, index) => ({ ids: [id], changes: changes[index] ?? {} }));
  const event = {
    action: 'import' as const,
    resource: 'clients',
    recordId: null,
    branchId,
    changes: bulkChanges(parts),
    clientIds: ids,
  };
  await append(tx, { ...event, companyId: viewer.companyId, actorId: viewer.professionalId, requestId }, now);
}

/** By the names of the fields, as a change by hand is told. */
const changesOf = ({ client, given, changes }: Written['judged']): Changes =>
  Object.fromEntries(
    changes.map((field) => {
      const column = columnOf[field] ?? '';
      return [field, { before: client?.[column] ?? null, after: given[column] ?? null }];
    }),
  );
