import { sourceNamed } from '#reports/catalog.ts';
import { scoped } from '#reports/scope.ts';
import { bind, sql } from '#reports/sql.ts';
import { type Access, namesOf } from '../dataAccess.ts';
import { type Connection, query } from '../database.ts';
import { compare } from './compare.ts';
import type { TemplateVersionLine } from './contract.ts';

interface Content {
  name: string;
  weeks: number;
  objective: string | null;
  sessions: string;
}

interface Row extends Content {
  id: number;
  version: number;
  at: number;
  author_id: number | null;
  copies: number;
}

const shown = 50;

/** What a template has been, the newest first, what each changed, and how many programs in the viewer's sight were made from each. */
export async function listVersions(
  templateId: number,
  connection: Connection,
  access: Access,
): Promise<TemplateVersionLine[]> {
  const { emitter, withClause } = scoped(access.scoped);
  const body = sql`select v.id, v.version, v.name, v.weeks, v.objective, v.sessions, v.at, v.author_id,
      (select count(*) from ${emitter.table(sourceNamed('programs'))} as p where p.template_version_id = v.id) as copies
    from template_versions as v where v.template_id = ${bind(templateId)}
      and v.company_id = ${bind(access.viewer.companyId)} order by v.version desc limit ${bind(shown + 1)}`;
  const rows = await query<Row>(connection, sql`${withClause()} ${body}`);
  const authors = [...new Set(rows.flatMap(({ author_id }) => author_id ?? []))];
  const names = new Map(
    authors.length ? await namesOf(connection, sourceNamed('colleagues'), authors, access) : [],
  );
  return rows.slice(0, shown).map((row, index) => {
    const { version, name, at, author_id, copies } = row;
    const before = rows[index + 1];
    return {
      version,
      name,
      at,
      author: author_id === null ? null : (names.get(author_id) ?? null),
      copies: Number(copies),
      changes: before ? compare(said(before), said(row)) : null,
    };
  });
}

const said = ({ sessions, ...content }: Content) => ({ ...content, sessions: JSON.parse(sessions) });

/** What a template was at one version, as a body that makes it so again; undefined where it never was. */
export async function contentAt(
  templateId: number,
  version: number,
  connection: Connection,
  { viewer }: Access,
): Promise<Record<keyof Content, unknown> | undefined> {
  const row: Content | undefined = await connection('template_versions')
    .where({ company_id: viewer.companyId, template_id: templateId, version })
    .first('name', 'weeks', 'objective', 'sessions');
  return row && said(row);
}
