import type { Transaction } from '../../database.ts';
import { letterPage } from '../../letterPage.ts';
import { send } from '../../mail.ts';
import type { WriteContext } from '../../resource.ts';
import { invitationWords } from './words.ts';

/** Writes to a client with a main e-mail how to sign in to the app, in the client's language. */
export async function inviteClient(id: number, { tx, now }: Pick<WriteContext, 'tx' | 'now'>): Promise<void> {
  const client: Addressee = await addressee(id, tx);
  const said = invitationWords(client.language);
  const letter = letterPage({
    language: client.language,
    subject: said.subject(client.company),
    parts: [said.greeting(client.first_name), said.why(client.company), said.how(client.email)],
    foot: said.foot,
  });
  const to = { name: `${client.first_name} ${client.last_name}`, address: client.email };
  const about = { companyId: client.company_id, professionalId: null, clientId: id };
  await send(tx, { ...about, kind: 'clientInvitation', to, ...letter }, now);
}

interface Addressee {
  company_id: number;
  company: string;
  first_name: string;
  last_name: string;
  email: string;
  language: string;
}

const addressee = (id: number, tx: Transaction): Promise<Addressee> =>
  tx('clients as c')
    .join('companies as o', 'o.id', 'c.company_id')
    .where({ 'c.id': id })
    .first('c.company_id', 'o.name as company', 'c.first_name', 'c.last_name', 'c.email', 'c.language');
