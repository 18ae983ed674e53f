import { sourceNamed } from '#reports/catalog.ts';
import { scoped } from '#reports/scope.ts';
import { bind, sql } from '#reports/sql.ts';
import { type Access, namesOf } from '../dataAccess.ts';
import { type Connection, query } from '../database.ts';
import type { TemplateVersionLine } from './contract.ts';

interface Row {
  id: number;
  version: number;
  name: string;
  at: number;
  author_id: number | null;
  copies: number;
}

/** What a template has been, the newest first, and how many programs in the viewer's sight were made from each. */
export async function listVersions(
  templateId: number,
  connection: Connection,
  access: Access,
): Promise<TemplateVersionLine[]> {
  const { emitter, withClause } = scoped(access.scoped);
  const body = sql`select v.id, v.version, v.name, v.at, v.author_id,
      (select count(*) from ${emitter.table(sourceNamed('programs'))} as p where p.template_version_id = v.id) as copies
    from template_versions as v where v.template_id = ${bind(templateId)}
      and v.company_id = ${bind(access.viewer.companyId)} order by v.version desc limit 100`;
  const rows = await query<Row>(connection, sql`${withClause()} ${body}`);
  const authors = [...new Set(rows.flatMap(({ author_id }) => author_id ?? []))];
  const names = new Map(
    authors.length ? await namesOf(connection, sourceNamed('colleagues'), authors, access) : [],
  );
  return rows.map(({ version, name, at, author_id, copies }) => ({
    version,
    name,
    at,
    author: author_id === null ? null : (names.get(author_id) ?? null),
    copies: Number(copies),
  }));
}
