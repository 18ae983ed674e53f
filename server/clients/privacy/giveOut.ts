import type { Write } from '../../writes.ts';
import { inFile, logFile } from '../file/fileWork.ts';
import { movedTables } from '../merging/tables.ts';

/** Everything that is kept about one client, table by table as it is stored, but for the keys of personal links. That it was given out is in the log. */
export const giveOut = (write: Write, id: number): Promise<Record<string, unknown>> =>
  inFile(write, id, async (file) => {
    const { tx, viewer, now } = file;
    const { search: _search, ...client } = await tx('clients').where({ id }).first();
    const tables: [string, unknown[]][] = [];
    for (const table of movedTables.filter((name) => name !== 'personal_links'))
      tables.push([
        table,
        await tx(table).where({ client_id: id, company_id: viewer.companyId }).orderBy('id'),
      ]);
    await logFile(file, { gaveOut: {} }, 'export');
    return { givenOutAt: now, client, ...Object.fromEntries(tables) };
  });
