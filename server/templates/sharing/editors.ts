import { sourceNamed } from '#reports/catalog.ts';
import { append } from '../../audit.ts';
import { accessFor, namesOf, referableIds } from '../../dataAccess.ts';
import { type Connection, type Transaction, transaction } from '../../database.ts';
import { AppError, invalidField } from '../../errors.ts';
import { getRecord } from '../../records.ts';
import type { Body } from '../../resource.ts';
import type { Write } from '../../writes.ts';
import type { Editor } from '../contract.ts';

/** Whom the owner lets modify the original; told to the owner. */
export async function listEditors(write: Write, templateId: number): Promise<Editor[]> {
  const { readers, dialect } = write.database;
  const access = accessFor(write.viewer, dialect, write.now);
  await owned(readers, write, templateId);
  const ids: number[] = await readers('template_editors')
    .where({ template_id: templateId })
    .pluck('professional_id');
  const names = ids.length ? await namesOf(readers, sourceNamed('colleagues'), ids, access) : [];
  return names.map(([professionalId, name]) => ({ professionalId, name }));
}

export const addEditor = (write: Write, templateId: number, professionalId: number): Promise<void> =>
  transaction(write.database, async (tx) => {
    await owned(tx, write, templateId);
    const access = accessFor(write.viewer, write.database.dialect, write.now);
    const known = await referableIds(tx, 'colleagues', [professionalId], access);
    if (!known.has(professionalId)) throw invalidField('professionalId', 'unknownReference');
    await tx('template_editors')
      .insert({
        company_id: write.viewer.companyId,
        template_id: templateId,
        professional_id: professionalId,
      })
      .onConflict(['template_id', 'professional_id'])
      .ignore();
    await note(tx, write, templateId, { after: professionalId });
  });

export const removeEditor = (write: Write, templateId: number, professionalId: number): Promise<void> =>
  transaction(write.database, async (tx) => {
    await owned(tx, write, templateId);
    const key = { template_id: templateId, professional_id: professionalId };
    if ((await tx('template_editors').where(key).delete()) === 0) throw new AppError('notFound');
    await note(tx, write, templateId, { before: professionalId });
  });

async function owned(
  connection: Connection,
  { viewer, resource, name, database, now }: Write,
  id: number,
): Promise<Body> {
  const access = accessFor(viewer, database.dialect, now);
  const template = await getRecord(connection, name, resource, id, access);
  if (!template) throw new AppError('notFound');
  if (template.ownerId !== viewer.professionalId) throw new AppError('notAllowed');
  return template;
}

const note = (
  tx: Transaction,
  { viewer, requestId, now }: Write,
  recordId: number,
  editor: { before?: number; after?: number },
): Promise<void> =>
  append(
    tx,
    {
      companyId: viewer.companyId,
      actorId: viewer.professionalId,
      action: 'update',
      resource: 'templates',
      recordId,
      changes: { editor },
      requestId,
    },
    now,
  );
