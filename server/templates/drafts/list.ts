import { sourceNamed } from '#reports/catalog.ts';
import { type Access, namesOf } from '../../dataAccess.ts';
import type { Connection } from '../../database.ts';
import type { DraftLine } from '../contract.ts';

interface Row {
  template_id: number | null;
  template_version: number | null;
  current_version: number | null;
  content: string;
  saved_at: number;
}

/** One's own drafts, the latest first. What changes a template that is out of sight now is not told: it holds what the template says. */
export async function listDrafts(connection: Connection, access: Access): Promise<DraftLine[]> {
  const { companyId, professionalId } = access.viewer;
  const rows: Row[] = await connection('template_drafts as d')
    .leftJoin('templates as t', 't.id', 'd.template_id')
    .where({ 'd.company_id': companyId, 'd.professional_id': professionalId })
    .orderBy([
      { column: 'd.saved_at', order: 'desc' },
      { column: 'd.id', order: 'desc' },
    ])
    .select('d.template_id', 'd.template_version', 't.version as current_version', 'd.content', 'd.saved_at');
  const ids = rows.flatMap(({ template_id }) => template_id ?? []);
  const names = new Map(ids.length ? await namesOf(connection, sourceNamed('templates'), ids, access) : []);
  return rows
    .filter(({ template_id: id }) => id === null || names.has(id))
    .map(({ template_id: id, template_version, current_version, content, saved_at }) => ({
      templateId: id,
      name: typedName(content) || (id === null ? '' : (names.get(id) ?? '')),
      savedAt: saved_at,
      isOutdated: template_version !== current_version,
    }));
}

function typedName(content: string): string {
  const { name } = JSON.parse(content) as { name?: string | null };
  return name?.trim() ?? '';
}
