import { type Calendar, dayAt } from '#reports/calendar.ts';
import { shift } from '#reports/days.ts';
import { refuseMove } from '../clientFile.ts';
import type { Transaction } from '../database.ts';
import { AppError, invalidField } from '../errors.ts';
import { noteStep } from '../fileSteps.ts';
import type { Body, WriteContext } from '../resource.ts';
import { billableEvents, companyTaxes } from './billable.ts';
import type { Balance, Line, Tax } from './contract.ts';
import { refuseStep } from './steps.ts';

type Event = Balance['events'][number];

const days = 30;

/** A draft of what was chosen, with its number and its sums; later only its day and its state change. */
export async function prepareInvoice(
  body: Body,
  context: WriteContext,
  current: Body | undefined,
): Promise<Body> {
  refuseMove(body, current);
  if (current) {
    refuseStep(body, current);
    return body;
  }
  if (body.state !== 'draft') throw invalidField('state', 'wrongStep');
  const { tx, viewer, access } = context;
  const events = await chosenEvents(body, context);
  const issuedOn = access.scoped.calendar.today;
  const taxes = (body.taxes as Tax[] | undefined) ?? (await companyTaxes(viewer.companyId, tx));
  const client = await tx('clients')
    .where({ id: Number(body.clientId) })
    .first('branch_id', 'responsible_id');
  return {
    ...body,
    number: await nextNumber(tx, viewer.companyId, issuedOn.slice(0, 4)),
    professionalId: client.responsible_id ?? viewer.professionalId,
    branchId: client.branch_id,
    issuedOn,
    dueOn: body.dueOn ?? shift(issuedOn, days, 'day'),
    lines: events.map((event) => lineOf(event, access.scoped.calendar)),
    paid: 0,
    ...sums(events, taxes),
  };
}

/** What is on one invoice is on no other; a cancelled one lets go of what it was for. */
export async function saveInvoice(
  id: number,
  body: Body,
  context: WriteContext,
  current: Body | undefined,
): Promise<void> {
  const { tx } = context;
  for (const [table, ids] of billed(body)) {
    if (!current && ids.length) {
      const taken = await tx(table).whereIn('id', ids).whereNull('invoice_id').update({ invoice_id: id });
      if (taken !== ids.length)
        throw new AppError('conflict', { message: 'something is on another invoice' });
    }
    if (current && body.state === 'cancelled')
      await tx(table).where({ invoice_id: id }).update({ invoice_id: null });
  }
  const state = body.state as 'draft' | 'sent' | 'cancelled' | undefined;
  if (state && state !== current?.state) await noteStep(id, state, context);
}

const billed = (body: Body): ['appointments' | 'interventions', number[]][] => [
  ['appointments', (body.appointmentIds ?? []) as number[]],
  ['interventions', (body.interventionIds ?? []) as number[]],
];

async function chosenEvents(body: Body, context: WriteContext): Promise<Event[]> {
  const { tx, access } = context;
  await holdStill(body, context);
  const events = await billableEvents(Number(body.clientId), tx, access);
  const chosen = (kind: Event['kind'], name: string) => {
    const ids = (body[name] ?? []) as number[];
    const found = events.filter((event) => event.kind === kind && ids.includes(event.id));
    if (found.length !== ids.length) throw invalidField(name, 'notBillable');
    return found;
  };
  const all = [...chosen('appointment', 'appointmentIds'), ...chosen('intervention', 'interventionIds')];
  if (all.length === 0) throw invalidField('appointmentIds', 'required');
  return all.sort((a, b) => a.at - b.at);
}

/** Whoever changes one of these meanwhile waits and finds it billed; or has changed it before it is looked at. */
async function holdStill(body: Body, { tx, viewer }: WriteContext): Promise<void> {
  const inFile = { company_id: viewer.companyId, client_id: Number(body.clientId) };
  for (const [table, ids] of billed(body))
    if (ids.length) await tx(table).where(inFile).whereIn('id', ids).orderBy('id').forUpdate().select('id');
}

const lineOf = ({ at, code, label, cents, taxable }: Event, { offsets }: Calendar): Line => ({
  date: dayAt(at, offsets),
  code,
  description: label,
  cents,
  taxable,
});

function sums(events: Event[], taxes: Tax[]) {
  const subtotal = events.reduce((sum, { cents }) => sum + cents, 0);
  const taxable = events.reduce((sum, event) => sum + (event.taxable ? event.cents : 0), 0);
  const each = taxes.map((tax) => ({ ...tax, cents: Math.round((taxable * tax.rate) / 100) }));
  const tax = each.reduce((sum, { cents }) => sum + cents, 0);
  return { taxes: each, subtotal, tax, total: subtotal + tax };
}

/** One after the other within a year; the company's row orders those who bill at once. */
async function nextNumber(tx: Transaction, companyId: number, year: string): Promise<string> {
  await tx('companies').where({ id: companyId }).forNoKeyUpdate().first('id');
  const last = await tx('client_invoices')
    .where({ company_id: companyId })
    .where('number', 'like', `${year}-%`)
    .max('number as number')
    .first();
  const next = Number(String(last?.number ?? '').slice(5) || 0) + 1;
  return `${year}-${String(next).padStart(5, '0')}`;
}
