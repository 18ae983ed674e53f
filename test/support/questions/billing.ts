import { current, day, isIn, last, lastQuarter, monthOf, monthsOf, today } from './dates.ts';
import type { Plain, Row } from './plain.ts';
import { average, hoursIn, type Line, least, listed, quotient, type Reply, sum } from './table.ts';

const isOpen = ({ state }: Row): boolean => state === 'sent' || state === 'paid';
const owed = (invoice: Row): number => (isOpen(invoice) ? invoice.total_cents - invoice.paid_cents : 0);

export function billedAndPaid(plain: Plain): Reply {
  const span = last({ months: 12 });
  const billed = plain.all('client_invoices').filter((each) => isOpen(each) && isIn(span, each.issued_on));
  return listed(
    billed,
    ({ issued_on }) => monthOf(issued_on),
    (mine) => [
      sum(mine.map(({ total_cents }) => total_cents)),
      sum(mine.map(({ paid_cents }) => paid_cents)),
      sum(mine.map(owed)),
    ],
    monthsOf(span),
  );
}

export function clientsWhoOwe(plain: Plain): Reply {
  const debtors = plain.all('clients').flatMap((client): Row[] => {
    const invoices = plain.all('client_invoices').filter(({ client_id }) => client_id === client.id);
    const balance = sum(invoices.map(owed));
    const due = least<string>(invoices.filter((each) => owed(each) > 0).map(({ due_on }) => due_on));
    return balance > 100_00 ? [{ balance, due }] : [];
  });
  return listed(
    debtors,
    ({ due }) => overdueBand(today.diff(day(due), 'days').days),
    (mine) => [mine.length, sum(mine.map(({ balance }) => balance))],
  );
}

function overdueBand(days: number): string {
  if (days <= 0) return 'Not due yet';
  if (days <= 30) return '1 to 30 days overdue';
  if (days <= 60) return '31 to 60 days overdue';
  return days <= 90 ? '61 to 90 days overdue' : 'More than 90 days overdue';
}

const paidIn = (plain: Plain, span: Parameters<typeof isIn>[0]): Row[] =>
  plain.all('client_invoices').filter(({ state, issued_on }) => state === 'paid' && isIn(span, issued_on));

const paid = (invoices: Row[]): number => sum(invoices.map(({ paid_cents }) => paid_cents));

/** This quarter, the whole of the last one, and the difference. */
export function revenuePerBranch(plain: Plain): Reply {
  const [now, before] = [paidIn(plain, current('quarter')), paidIn(plain, lastQuarter)];
  const compared = (isMine: (invoice: Row) => boolean): Line => {
    const [present, past] = [paid(now.filter(isMine)), paid(before.filter(isMine))];
    return [present, past, present - past];
  };
  const branches = [...new Set([...now, ...before].map(({ branch_id }) => branch_id))];
  return {
    rows: branches.map((id) => [plain.branch(id), ...compared(({ branch_id }) => branch_id === id)]),
    total: compared(() => true),
  };
}

export function revenuePerHour(plain: Plain): Reply {
  const attended = plain
    .all('appointments')
    .filter(({ state, starts_at }) => state === 'attended' && isIn(current('quarter'), starts_at));
  const invoices = paidIn(plain, current('quarter'));
  const of = (people: Row[]): [number, number, number | null] => {
    const isTheirs = ({ professional_id }: Row) => people.some(({ id }) => id === professional_id);
    const revenue = paid(invoices.filter(isTheirs));
    const hours = hoursIn(attended.filter(isTheirs));
    return [revenue, hours, quotient(revenue, hours)];
  };
  const busy = plain.all('professionals').filter((each) => {
    const [revenue, hours] = of([each]);
    return revenue > 0 || hours > 0;
  });
  return listed(busy, ({ id }) => plain.person(id), of);
}

export function softwareCost(plain: Plain): Reply {
  const invoices = plain
    .all('subscription_invoices')
    .filter(({ issued_on }) => isIn(last({ months: 24 }), issued_on));
  return listed(
    invoices,
    ({ issued_on }) => monthOf(issued_on),
    (mine) => {
      const cost = sum(mine.map(({ amount_cents }) => amount_cents));
      const people = average(mine.map(({ professionals }) => professionals));
      return [cost, people, quotient(cost, people ?? 0)];
    },
  );
}
