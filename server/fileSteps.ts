import { noteActivity } from './clientFile.ts';
import { type Connection, insert } from './database.ts';
import { withFolded } from './folding.ts';
import type { Body, WriteContext } from './resource.ts';

type Step = 'draft' | 'sent' | 'cancelled' | 'payment' | 'paid';

/** Each step of an invoice stays in the client's file, also when the invoice is cancelled. It names no amount: others than who bill read it. */
export async function noteStep(
  invoiceId: number,
  step: Step,
  { tx, viewer, now }: Pick<WriteContext, 'tx' | 'viewer' | 'now'>,
): Promise<void> {
  const { number, language, ...file } = await tx('client_invoices as i')
    .join('clients as c', 'c.id', 'i.client_id')
    .join('companies as o', 'o.id', 'i.company_id')
    .where({ 'i.id': invoiceId })
    .first('i.company_id', 'i.client_id', 'c.branch_id', 'i.number', 'o.language');
  const note = {
    ...file,
    author_id: viewer.professionalId,
    kind: 'billing',
    happened_at: now,
    title: (words[language] ?? french)[step](number),
    published: 1,
    visibility: 'company',
    created_at: now,
    updated_at: now,
  };
  await insert(tx, 'interventions', withFolded('interventions', note));
  await noteActivity(file.client_id, now, { tx, now });
}

/** Whether something in a client's file is such a step: it says what no hand writes, of an invoice of that client. */
export async function isStep(
  { kind, title, clientId }: Body,
  companyId: number,
  connection: Connection,
): Promise<boolean> {
  if (kind !== 'billing' || typeof title !== 'string') return false;
  const [number] = /\d{4}-\d{5,}/.exec(title) ?? [];
  const titles = Object.values(words).flatMap((steps) =>
    Object.values(steps).map((say) => say(number ?? '')),
  );
  if (!number || !titles.includes(title)) return false;
  const ofClient = { company_id: companyId, client_id: Number(clientId), number };
  return (await connection('client_invoices').where(ofClient).first('id')) !== undefined;
}

type Words = Record<Step, (number: string) => string>;

const french: Words = {
  draft: (number) => `Facture ${number} : brouillon`,
  sent: (number) => `Facture ${number} envoyée`,
  cancelled: (number) => `Facture ${number} annulée`,
  payment: (number) => `Facture ${number} : paiement reçu`,
  paid: (number) => `Facture ${number} payée`,
};

/** In the company's language, as colleagues read it. */
const words: Record<string, Words> = {
  fr: french,
  en: {
    draft: (number) => `Invoice ${number}: draft`,
    sent: (number) => `Invoice ${number} sent`,
    cancelled: (number) => `Invoice ${number} cancelled`,
    payment: (number) => `Invoice ${number}: payment received`,
    paid: (number) => `Invoice ${number} paid`,
  },
  es: {
    draft: (number) => `Factura ${number}: borrador`,
    sent: (number) => `Factura ${number} enviada`,
    cancelled: (number) => `Factura ${number} anulada`,
    payment: (number) => `Factura ${number}: pago recibido`,
    paid: (number) => `Factura ${number} pagada`,
  },
};
