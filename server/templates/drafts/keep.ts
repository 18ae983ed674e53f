import type { Connection, Transaction } from '../../database.ts';
import { AppError } from '../../errors.ts';
import type { DraftBody, KeptDraft, SavedDraft } from '../contract.ts';

/** Whose draft, and of which template as it is now; of none where one is to be created. */
export interface DraftPlace {
  companyId: number;
  professionalId: number;
  template: { id: number; version: number } | undefined;
}

export async function readDraft(connection: Connection, place: DraftPlace): Promise<KeptDraft | null> {
  const row = await draftAt(connection, place).first('version', 'saved_at', 'template_version', 'content');
  if (!row) return null;
  return {
    version: row.version,
    savedAt: row.saved_at,
    isOutdated: isOutdated(row.template_version, place),
    values: JSON.parse(row.content),
  };
}

/** Takes the place of the draft that the writer knows; 412 with the one that another window has kept meanwhile. */
export async function keepDraft(
  tx: Transaction,
  place: DraftPlace,
  { version, templateVersion, values }: DraftBody,
  now: number,
): Promise<SavedDraft> {
  const row = {
    template_version: place.template ? templateVersion : null,
    content: JSON.stringify(values),
    version: version + 1,
    saved_at: now,
  };
  const kept = version === 0 ? await begin(tx, place, row) : await draftAt(tx, place, version).update(row);
  if (kept !== 1) throw new AppError('stale', { current: await readDraft(tx, place) });
  return { version: row.version, savedAt: now, isOutdated: isOutdated(row.template_version, place) };
}

export const dropDraft = (tx: Transaction, place: DraftPlace): Promise<number> => draftAt(tx, place).delete();

async function begin(tx: Transaction, place: DraftPlace, row: object): Promise<number> {
  const { companyId, professionalId, template } = place;
  const key = { company_id: companyId, professional_id: professionalId, template_id: template?.id ?? null };
  const made = await tx('template_drafts')
    .insert({ ...key, ...row })
    .onConflict()
    .ignore()
    .returning('id');
  return made.length;
}

const draftAt = (
  connection: Connection,
  { companyId, professionalId, template }: DraftPlace,
  version?: number,
) =>
  connection('template_drafts').where({
    company_id: companyId,
    professional_id: professionalId,
    template_id: template?.id ?? null,
    ...(version === undefined ? {} : { version }),
  });

const isOutdated = (version: number | null, { template }: DraftPlace): boolean =>
  template !== undefined && template.version !== version;
