import { serial } from '#reports/days.ts';
import type { Clock } from '#reports/source.ts';
import type { Scalar } from '#reports/sql.ts';

type StoredRow = Record<string, Scalar>;

/** Every field that the catalog computes in SQL, computed once more without it. */
export const computedFields: Record<string, (row: StoredRow, clock: Clock) => Scalar> = {
  'clients.fullName': (row) => `${row.first_name} ${row.last_name}`,
  'professionals.fullName': (row) => `${row.first_name} ${row.last_name}`,
  'colleagues.fullName': (row) => `${row.first_name} ${row.last_name}`,
  'clients.age': ({ birth_date: born }, { today }) =>
    born === null ? null : yearsBetween(String(born), today),
  'appointments.hours': (row) => Number(row.minutes) / 60,
  'interventions.waitingDays': (row, { now }) =>
    row.kind === 'document' && row.completed_at === null
      ? Math.trunc((now - Number(row.happened_at)) / 86_400_000) + 0
      : null,
  'clientInvoices.outstanding': outstanding,
  'clientInvoices.daysOverdue': (row, { today }) => {
    const days = serial(today) - serial(String(row.due_on));
    return outstanding(row) > 0 && days > 0 ? days : null;
  },
  'challengeParticipants.percent': (row) => (Number(row.progress) * 100) / Number(row.goal),
};

function outstanding(row: StoredRow): number {
  return row.state === 'draft' || row.state === 'cancelled'
    ? 0
    : Number(row.total_cents) - Number(row.paid_cents);
}

function yearsBetween(born: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) >= born.slice(5) ? years : years - 1;
}
