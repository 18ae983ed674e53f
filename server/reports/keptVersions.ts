import { sourceNamed } from '#reports/catalog.ts';
import { type Access, namesOf } from '../dataAccess.ts';
import { type Connection, insert } from '../database.ts';
import type { Body, WriteContext } from '../resource.ts';
import type { Version } from './contract.ts';

/** A report's content as one writing has left it. */
export type KeptVersion = Pick<Version, 'version' | 'at' | 'author' | 'name' | 'description' | 'definition'>;

const content = ['name', 'description', 'definition'] as const;

/** Keeps what the report now says, in the transaction that made it say so; sharing or putting away makes no version. */
export async function keepVersion(
  id: number,
  body: Body,
  { tx, viewer, now }: WriteContext,
  current: Body | undefined,
): Promise<void> {
  const changed = content.filter(
    (name) => name in body && JSON.stringify(body[name]) !== JSON.stringify(current?.[name]),
  );
  if (changed.length === 0) return;
  const { name, description, definition } = { ...current, ...body };
  await insert(tx, 'report_versions', {
    company_id: viewer.companyId,
    report_id: id,
    version: current ? Number(current.version) + 1 : 1,
    name: String(name),
    description: typeof description === 'string' ? description : null,
    definition: JSON.stringify(definition),
    author_id: viewer.professionalId,
    at: now,
  });
}

/** A page, newest first, and one more: the first of the next page is what the last of this one is held against. Whoever calls has made sure that the report is in sight. */
export async function readVersions(
  reportId: number,
  { page, size }: { page: number; size: number },
  connection: Connection,
  access: Access,
): Promise<{ rows: KeptVersion[]; total: number }> {
  const stored: StoredVersion[] = await versionsOf(connection, reportId, access)
    .orderBy('version', 'desc')
    .limit(size + 1)
    .offset((page - 1) * size);
  const [counted] = await versionsOf(connection, reportId, access).count('* as total');
  const names = stored.length
    ? await namesOf(connection, sourceNamed('colleagues'), authorsOf(stored), access)
    : [];
  const rows = stored.map((row) => keptVersion(row, new Map(names)));
  return { rows, total: Number(counted?.total ?? 0) };
}

/** What a version said, or undefined when there is none of that number. */
export async function contentOf(
  reportId: number,
  version: number,
  connection: Connection,
  access: Access,
): Promise<Pick<KeptVersion, (typeof content)[number]> | undefined> {
  const row: StoredVersion | undefined = await versionsOf(connection, reportId, access)
    .where({ version })
    .first();
  return row && { name: row.name, description: row.description, definition: JSON.parse(row.definition) };
}

interface StoredVersion {
  version: number;
  name: string;
  description: string | null;
  definition: string;
  author_id: number;
  at: number;
}

const versionsOf = (connection: Connection, reportId: number, { viewer }: Access) =>
  connection('report_versions').where({ company_id: viewer.companyId, report_id: reportId });

const authorsOf = (rows: StoredVersion[]): number[] => [...new Set(rows.map(({ author_id }) => author_id))];

function keptVersion(row: StoredVersion, names: Map<number, string>): KeptVersion {
  const { version, at, name, description, author_id: id } = row;
  const label = names.get(id);
  const author = label === undefined ? null : { id, label };
  return { version, at, author, name, description, definition: JSON.parse(row.definition) };
}
