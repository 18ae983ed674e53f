import { createHash } from 'node:crypto';
import { choices } from '#reports/choices.ts';
import type { Connection, Transaction } from '../../database.ts';
import type { SessionViewer } from '../../viewer.ts';
import type { ImportMapping } from '../contract.ts';
import { plain } from './headings.ts';
import { reasonTexts } from './words/index.ts';

/** What a file with these headings meant last time: to this person, else to anybody in the company. */
export async function rememberedMapping(
  connection: Connection,
  headers: readonly string[],
  { companyId, professionalId }: SessionViewer,
): Promise<ImportMapping | undefined> {
  const found = await connection('import_mappings')
    .where({ company_id: companyId, signature: signatureOf(headers) })
    .orderByRaw('case when professional_id = ? then 0 else 1 end, at desc', [professionalId])
    .first('mapping');
  return found ? (JSON.parse(found.mapping) as ImportMapping) : undefined;
}

export async function rememberMapping(
  tx: Transaction,
  headers: readonly string[],
  { mapping, viewer, now }: { mapping: ImportMapping; viewer: SessionViewer; now: number },
): Promise<void> {
  const row = { mapping: JSON.stringify(mapping), at: now };
  await tx('import_mappings')
    .insert({
      ...row,
      company_id: viewer.companyId,
      professional_id: viewer.professionalId,
      signature: signatureOf(headers),
    })
    .onConflict(['professional_id', 'signature'])
    .merge(row);
}

/** The column with what was wrong is not the file's own. */
const ours = new Set(choices.language.map((language) => plain(reasonTexts(language).column)));

const signatureOf = (headers: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(headers.map(plain).filter((header) => !ours.has(header))))
    .digest('base64url');
