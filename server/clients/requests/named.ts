import { type SourceName, sourceNamed } from '#reports/catalog.ts';
import { type Access, namesOf } from '../../dataAccess.ts';
import type { Connection } from '../../database.ts';

type Row = Record<string, unknown>;

/** What the record is called that a row points to; null where the viewer may not know it. */
export async function namedIn(
  rows: Row[],
  { key, source }: { key: string; source: SourceName },
  connection: Connection,
  access: Access,
): Promise<(row: Row) => { id: number; label: string } | null> {
  const ids = rows.map((row) => Number(row[key]));
  const names = new Map(ids.length ? await namesOf(connection, sourceNamed(source), ids, access) : []);
  return (row) => {
    const id = Number(row[key]);
    const label = names.get(id);
    return label === undefined ? null : { id, label };
  };
}
