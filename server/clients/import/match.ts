import { fold } from '#reports/fold.ts';
import type { ImportField } from '../contract.ts';
import type { Stored } from './columns.ts';
import type { GivenRow } from './messages.ts';

export interface Found {
  /** Who has an address, by the address. */
  owners: Map<string, Owner>;
  /** Of the same name, by the row's line. */
  namesakes: Map<number, number[]>;
  clients: Map<number, Stored>;
}

export interface Owner {
  email: string;
  company_id: number;
  client_id: number | null;
  professional_id: number | null;
}

type Refusal = { verdict: 'error' | 'duplicate'; reason: { field: ImportField | null; code: string } };

const refusal = (field: ImportField | null, code: string): Refusal => ({
  verdict: 'error',
  reason: { field, code },
});

/** Whom a row is about: by number, by e-mail, or by name with the day of birth or the telephone. */
export function matchOf({ line, values }: GivenRow, found: Found): Refusal | { client?: Stored } {
  const owner = typeof values.email === 'string' ? found.owners.get(values.email) : undefined;
  if (typeof values.id === 'number') return byNumber(values, found.clients.get(values.id), owner);
  if (owner) {
    const client = owner.client_id === null ? undefined : found.clients.get(owner.client_id);
    return client ? { client } : takenBy(owner);
  }
  const alike = (found.namesakes.get(line) ?? []).flatMap((id) => found.clients.get(id) ?? []);
  const same = alike.filter((client) => isSamePerson(values, client));
  const [client] = same;
  if (same.length > 1) return { verdict: 'duplicate', reason: { field: null, code: 'severalAlike' } };
  return client ? { client } : {};
}

function byNumber(
  values: GivenRow['values'],
  client: Stored | undefined,
  owner: Owner | undefined,
): Refusal | { client: Stored } {
  if (!client) return refusal('id', 'unknownReference');
  if (owner && owner.client_id !== client.id) return takenBy(owner);
  return isSomebodyElse(values, client) ? refusal('id', 'otherPerson') : { client };
}

const takenBy = ({ professional_id }: Owner): Refusal =>
  refusal('email', professional_id === null ? 'emailTaken' : 'emailOfProfessional');

/** A number of another program's would be anybody's here. */
const isSomebodyElse = ({ firstName, lastName, email }: GivenRow['values'], client: Stored): boolean =>
  (firstName !== undefined || lastName !== undefined || email !== undefined) &&
  fold(String(firstName ?? '')) !== client.first_name_folded &&
  fold(String(lastName ?? '')) !== client.last_name_folded &&
  (email === undefined || email !== client.email);

/** What both have must agree, and one of them has to be had by both; a row that has none is as good as the client of this name. */
function isSamePerson({ birthDate, phone, email }: GivenRow['values'], client: Stored): boolean {
  if (email !== undefined && client.email !== null && email !== client.email) return false;
  const born = agreement(birthDate, client.birth_date);
  const called = agreement(digits(phone), digits(client.phone));
  if (born === 'differ' || (called === 'differ' && born !== 'agree')) return false;
  return (
    born === 'agree' ||
    called === 'agree' ||
    (birthDate === undefined && phone === undefined && email === undefined)
  );
}

const agreement = (given: unknown, held: unknown): 'agree' | 'differ' | undefined =>
  given && held ? (given === held ? 'agree' : 'differ') : undefined;

const digits = (phone: unknown): string =>
  typeof phone === 'string' ? phone.replace(/\D/g, '').slice(-10) : '';
