import fc from 'fast-check';
import type { Transaction } from '#server/database.ts';

/** A change somewhere in what professionals do, made behind the server's back as a bulk action or an import would. */
export type Write = (tx: Transaction) => Promise<unknown>;

const at = fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2027, 0, 1) });
const day = at.map((instant) => new Date(instant).toISOString().slice(0, 10));
const person = fc.integer({ min: 1, max: 16 });
const branch = fc.option(fc.integer({ min: 1, max: 3 }), { nil: null });
const nth = fc.integer({ min: 0, max: 400 });

/** The n-th row of a table, the same on both databases. */
const someId = async (tx: Transaction, table: string, n: number): Promise<number> =>
  (
    await tx(table)
      .where({ company_id: 1 })
      .orderBy('id')
      .offset(n % 60)
      .first('id')
  )?.id ?? 0;

const change = (table: string, values: fc.Arbitrary<object>): fc.Arbitrary<Write> =>
  fc.tuple(nth, values).map(
    ([n, row]): Write =>
      async (tx) => {
        await tx(table)
          .where({ id: await someId(tx, table, n) })
          .update(row);
      },
  );

const remove = (table: string): fc.Arbitrary<Write> =>
  nth.map(
    (n): Write =>
      async (tx) => {
        await tx(table)
          .where({ id: await someId(tx, table, n) })
          .delete();
      },
  );

/** The n-th row once more, with other values. */
const copy = (table: string, values: fc.Arbitrary<object>): fc.Arbitrary<Write> =>
  fc.tuple(nth, values).map(
    ([n, more]): Write =>
      async (tx) => {
        const { id: _, ...row } = await tx(table)
          .where({ id: await someId(tx, table, n) })
          .first();
        await tx(table).insert({ ...row, ...more });
      },
  );

const visit = fc.record(
  {
    professional_id: person,
    branch_id: branch,
    starts_at: at,
    minutes: fc.integer({ min: 5, max: 120 }),
    state: fc.constantFrom('booked', 'attended', 'cancelled', 'noShow'),
  },
  { requiredKeys: ['starts_at'] },
);
const note = fc.record(
  {
    author_id: person,
    branch_id: branch,
    happened_at: at,
    completed_at: fc.option(at, { nil: null }),
    kind: fc.constantFrom('text', 'document'),
    published: fc.constantFrom(0, 1),
  },
  { requiredKeys: ['happened_at'] },
);
const program = fc.record(
  { author_id: person, branch_id: branch, created_at: at },
  { requiredKeys: ['created_at'] },
);
const session = fc
  .record({ due_on: day, done_at: fc.option(at, { nil: null }) })
  .map((row) => ({ ...row, state: row.done_at === null ? 'open' : 'done' }));
const invoice = fc.record(
  {
    professional_id: fc.option(person, { nil: null }),
    branch_id: branch,
    issued_on: day,
    state: fc.constantFrom('draft', 'sent', 'paid', 'cancelled'),
    paid_cents: fc.integer({ min: 0, max: 50_000 }),
  },
  { requiredKeys: ['issued_on'] },
);
const client = fc.record(
  { branch_id: branch, state: fc.constantFrom('active', 'archived', 'deleted') },
  { requiredKeys: ['branch_id'] },
);
/** Ended ones only: of two people at most one link is open. */
const link = fc.tuple(person, at, at).map(([professional_id, a, b]) => ({
  professional_id,
  since: Math.min(a, b),
  until: Math.max(a, b),
  state: 'archived',
  ended_reason: 'archived',
}));

const manyVisits: fc.Arbitrary<Write> = fc.tuple(person, person, at).map(
  ([from, to, since]): Write =>
    (tx) =>
      tx('appointments')
        .where({ professional_id: from, company_id: 1 })
        .where('starts_at', '>', since)
        .update({ professional_id: to }),
);

const manyClients: fc.Arbitrary<Write> = fc.tuple(branch, branch).map(
  ([from, to]): Write =>
    (tx) =>
      tx('clients')
        .where({ company_id: 1, branch_id: from })
        .whereRaw('id % 5 = 0')
        .update({ branch_id: to }),
);

export const randomWrite: fc.Arbitrary<Write> = fc.oneof(
  change('appointments', visit),
  copy('appointments', visit),
  remove('appointments'),
  manyVisits,
  change('interventions', note),
  copy('interventions', note),
  remove('interventions'),
  change('programs', program),
  change('program_sessions', session),
  copy('program_sessions', session),
  remove('program_sessions'),
  change('client_invoices', invoice),
  change('client_professionals', link),
  copy('client_professionals', link),
  remove('client_professionals'),
  change('clients', client),
  manyClients,
);
