import { AppError } from '../../errors.ts';
import { hashPassword } from '../../passwords.ts';
import type { Write } from '../../writes.ts';
import { inFile, logFile } from '../file/fileWork.ts';
import { inviteClient } from './invite.ts';
import { keepTemporary, temporaryPassword } from './temporaryPassword.ts';

/** Invites a client once more. A temporary password is told to whoever asks for it, once: it stands in no letter and in no log. */
export async function sendAgain(
  write: Write,
  id: number,
  wanted: { temporaryPassword: boolean },
): Promise<{ password?: string }> {
  const password = wanted.temporaryPassword ? temporaryPassword() : undefined;
  const hash = password && (await hashPassword(password));
  return inFile(write, id, async (file) => {
    if (!file.client.email) throw refusal('needsEmail');
    if (!file.client.hasAccess) throw refusal('noAccess');
    await inviteClient(id, file);
    if (hash) await keepTemporary(id, hash, file);
    await logFile(file, { invitation: {}, ...(hash ? { password: {} } : {}) }, 'send');
    return password ? { password } : {};
  });
}

const refusal = (code: string): AppError => new AppError('conflict', { problems: [{ path: [], code }] });
