import type { z } from 'zod';
import { append, changesBetween } from '../audit.ts';
import type { Context } from '../context.ts';
import { type Transaction, transaction } from '../database.ts';
import { invalidField, parse } from '../errors.ts';
import { changedColumns } from '../folding.ts';
import { hashPassword, isPassword } from '../passwords.ts';
import type { Columns } from '../resource.ts';
import type { SessionViewer } from '../viewer.ts';
import { minutesIn } from '../week.ts';
import { ownSettings } from './contract.ts';
import { closeOtherSessions } from './sessions.ts';

/** Changes what a person may change about themselves. A new password asks for the current one and ends every other session. */
export async function saveOwnSettings(
  { database, now }: Context,
  input: unknown,
  { viewer, token, requestId }: { viewer: SessionViewer; token: string; requestId: string },
): Promise<void> {
  const { password, currentPassword, ...settings } = parse(ownSettings, input);
  const newHash =
    password === undefined
      ? undefined
      : await checkedPassword({ database }, viewer, password, currentPassword);
  await transaction(database, async (tx) => {
    const id = viewer.professionalId;
    const stored = await tx('professionals').where({ id }).first();
    const row = changedColumns('professionals', stored, columnsOf(settings));
    await tx('professionals')
      .where({ id })
      .update({ ...row, version: stored.version + 1, updated_at: now() });
    if (newHash) await replacePassword(tx, id, newHash, { token, now: now() });
    const changes = {
      ...changesBetween(ownBefore(viewer, stored), settings),
      ...(newHash ? { password: {} } : {}),
    };
    await append(
      tx,
      {
        companyId: viewer.companyId,
        actorId: id,
        action: 'update',
        resource: 'professionals',
        recordId: id,
        label: `${viewer.firstName} ${viewer.lastName}`,
        changes,
        requestId,
      },
      now(),
    );
  });
}

const ownBefore = (viewer: SessionViewer, { availability }: Columns): Record<string, unknown> => ({
  ...viewer,
  availability: JSON.parse(String(availability)),
});

async function checkedPassword(
  { database }: Pick<Context, 'database'>,
  viewer: SessionViewer,
  password: string,
  current: string | undefined,
): Promise<string> {
  const known = await database
    .readers('credentials')
    .where({ professional_id: viewer.professionalId })
    .first('password_hash');
  if (!(await isPassword(current ?? '', known?.password_hash)))
    throw invalidField('currentPassword', 'wrongPassword');
  if (password === current) throw invalidField('password', 'samePassword');
  return hashPassword(password);
}

async function replacePassword(
  tx: Transaction,
  id: number,
  hash: string,
  { token, now }: { token: string; now: number },
): Promise<void> {
  await tx('credentials').where({ professional_id: id }).update({ password_hash: hash, changed_at: now });
  await closeOtherSessions(tx, id, token);
}

type Settings = Omit<z.output<typeof ownSettings>, 'password' | 'currentPassword'>;

const columns: Record<string, string> = {
  firstName: 'first_name',
  lastName: 'last_name',
  phone: 'phone',
  title: 'title',
  language: 'language',
  theme: 'theme',
};

function columnsOf({ availability, ...settings }: Settings): Columns {
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  const week = availability && {
    availability: JSON.stringify(availability),
    weekly_minutes: minutesIn(availability),
  };
  return { ...Object.fromEntries(given.map(([name, value]) => [columns[name] ?? name, value])), ...week };
}
