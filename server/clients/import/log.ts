import { append, type Changes } from '../../audit.ts';
import { type BulkPart, bulkChanges } from '../../bulkEvents.ts';
import { nameClients } from '../bulk/log.ts';
import type { Work } from '../bulk/work.ts';
import { columnOf } from './columns.ts';
import type { Written } from './write.ts';

/** Events are cut off at so many clients, as each is read and hashed whole. */
const most = { created: 5_000, updated: 500 };

/** Writes what was imported into the log, by branch, as a single change of each client is filed. `flush` writes what is left. */
export function importLog(fileName: string | null, work: Work) {
  const waiting = new Map<string, { branchId: number | null; isNew: boolean; rows: Written[] }>();
  const write = async (key: string) => {
    const batch = waiting.get(key);
    waiting.delete(key);
    if (batch) await appendEvent(batch, fileName, work);
  };
  return {
    add: async (rows: readonly Written[]) => {
      for (const row of rows) {
        const isNew = row.judged.verdict === 'create';
        const key = `${row.branchId} ${isNew}`;
        const batch = waiting.get(key) ?? { branchId: row.branchId, isNew, rows: [] };
        waiting.set(key, batch);
        batch.rows.push(row);
        if (batch.rows.length >= (isNew ? most.created : most.updated)) await write(key);
      }
    },
    flush: async () => {
      for (const key of [...waiting.keys()]) await write(key);
    },
  };
}

async function appendEvent(
  { branchId, isNew, rows }: { branchId: number | null; isNew: boolean; rows: Written[] },
  fileName: string | null,
  work: Work,
): Promise<void> {
  const { tx, viewer, requestId, now } = work;
  const parts: BulkPart[] = isNew
    ? [{ ids: rows.map(({ id }) => id), changes: { imported: { after: fileName ?? true } } }]
    : rows.map(({ id, judged }) => ({ ids: [id], changes: changesOf(judged) }));
  const event = {
    action: 'import' as const,
    resource: 'clients',
    recordId: null,
    branchId,
    changes: bulkChanges(parts),
  };
  await append(tx, { ...event, companyId: viewer.companyId, actorId: viewer.professionalId, requestId }, now);
  await nameClients(
    rows.map(({ id }) => id),
    work,
  );
}

/** By the names of the fields, as a change by hand is told. */
const changesOf = ({ client, given, changes }: Written['judged']): Changes =>
  Object.fromEntries(
    changes.map((field) => {
      const column = columnOf[field] ?? '';
      return [field, { before: client?.[column] ?? null, after: given[column] ?? null }];
    }),
  );
