import { sourceNamed } from '#reports/catalog.ts';
import { all, rule } from '#reports/rules.ts';
import { ownField } from '#reports/scan.ts';
import { type Access, filterCondition, readPage } from '../dataAccess.ts';
import type { Connection, Transaction } from '../database.ts';
import type { Body } from '../resource.ts';

/** Adds to each schedule who it is sent to. */
export async function embedRecipients(rows: Body[], connection: Connection, access: Access): Promise<Body[]> {
  const links = rows.length
    ? await readRecipients(
        rows.map(({ id }) => id),
        connection,
        access,
      )
    : [];
  return rows.map((row) => {
    const recipients = links
      .filter(({ scheduleId }) => scheduleId === row.id)
      .map((link) => ({ id: link.professionalId, label: link.professionalId_label }));
    return { ...row, recipients, recipientIds: recipients.map(({ id }) => id) };
  });
}

function readRecipients(ids: unknown[], connection: Connection, access: Access): Promise<Body[]> {
  const source = sourceNamed('scheduleRecipients');
  const filter = filterCondition(source, all(rule('scheduleId', 'in', ids)), access);
  const outputs = ['scheduleId', 'professionalId'].map((name) => ({ name, field: ownField(source, name) }));
  return readPage(connection, { source, filter, sort: [], outputs, limit: 100_000, offset: 0 }, access);
}

/** The whole list: who is not in it gets nothing any more. */
export async function saveRecipients(
  tx: Transaction,
  { companyId, scheduleId }: { companyId: number; scheduleId: number },
  professionalIds: readonly number[],
): Promise<void> {
  await tx('schedule_recipients').where({ schedule_id: scheduleId }).delete();
  await tx('schedule_recipients').insert(
    [...new Set(professionalIds)].map((professionalId) => ({
      company_id: companyId,
      schedule_id: scheduleId,
      professional_id: professionalId,
    })),
  );
}
