import type { z } from 'zod';
import { append } from '../../audit.ts';
import { accessFor } from '../../dataAccess.ts';
import { type Transaction, transaction } from '../../database.ts';
import { AppError } from '../../errors.ts';
import { type Purpose, sendPasswordLink } from '../../passwordLinks.ts';
import type { Body } from '../../resource.ts';
import type { Write } from '../../writes.ts';
import { administered } from '../administered.ts';
import type { invited } from '../contract.ts';

/** Sends a link by which to choose a password: an invitation to who never had one, else a way to a new one. */
export function invite(write: Write, id: number): Promise<z.infer<typeof invited>> {
  const { database, viewer, now, baseUrl } = write;
  const access = accessFor(viewer, database.dialect, now);
  return transaction(database, async (tx) => {
    const person = await administered(write, { connection: tx, viewer, access }, id);
    if (person.state !== 'active')
      throw new AppError('conflict', { problems: [{ path: [], code: 'hasLeft' }] });
    const known = await tx('credentials').where({ professional_id: id }).first('professional_id');
    const purpose = known ? 'reset' : 'invitation';
    const expiresAt = await sendTo(tx, person, { companyId: viewer.companyId, purpose, baseUrl, now });
    await note(tx, write, { id, purpose });
    return { purpose, expiresAt };
  });
}

interface Sending {
  companyId: number;
  purpose: Purpose;
  baseUrl: string;
  now: number;
}

export function sendTo(
  tx: Transaction,
  { id, firstName, lastName, email, language }: Body,
  { companyId, purpose, baseUrl, now }: Sending,
): Promise<number> {
  const name = `${firstName} ${lastName}`;
  const person = { id: Number(id), companyId, name, email: String(email), language: String(language) };
  return sendPasswordLink(tx, { person, purpose, baseUrl }, now);
}

const note = (
  tx: Transaction,
  { viewer, requestId, now }: Write,
  { id, purpose }: { id: number; purpose: Purpose },
): Promise<void> =>
  append(
    tx,
    {
      companyId: viewer.companyId,
      actorId: viewer.professionalId,
      action: 'send',
      resource: 'professionals',
      recordId: id,
      changes: { [purpose === 'invitation' ? 'invitation' : 'passwordLink']: {} },
      requestId,
    },
    now,
  );
