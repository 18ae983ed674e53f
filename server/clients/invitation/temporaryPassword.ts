import { randomInt } from 'node:crypto';
import type { WriteContext } from '../../resource.ts';

/** Without the letters and digits that are taken for others when they are read aloud. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

const part = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');

export const temporaryPassword = (): string => [part(), part(), part()].join('-');

const goodFor = 7 * 86_400_000;

/** In place of the one that the client has: good for a week, to be changed when it is used. */
export const keepTemporary = (
  clientId: number,
  hash: string,
  { tx, now, viewer: { companyId } }: Pick<WriteContext, 'tx' | 'now' | 'viewer'>,
): Promise<unknown> =>
  tx('client_credentials')
    .insert({
      company_id: companyId,
      client_id: clientId,
      password_hash: hash,
      good_until: now + goodFor,
      changed_at: now,
    })
    .onConflict('client_id')
    .merge();
