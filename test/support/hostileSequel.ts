import fc from 'fast-check';
import { choices } from '#reports/choices.ts';
import { at, type Make, maybe, nastyDays, word } from './hostileDraws.ts';
import { once } from './hostileRows.ts';
import type { StoredRow } from './meaning.ts';

type Rows = Record<string, StoredRow[]>;

/** Programs, billing, what groups receive and what is measured; and the columns that older tables were given later. */
export function addHostileSequel(rows: Rows, make: Make): Rows {
  const draw = drawing(make);
  for (const row of rows.clients ?? []) row.archived_by = make(maybe(draw.professional(row.company_id)));
  for (const row of rows.client_professionals ?? [])
    row.successor_id = make(maybe(draw.professional(row.company_id)));
  for (const row of rows.interventions ?? [])
    Object.assign(row, { title: make(maybe(word)), completed_at: make(maybe(at)) });
  return {
    ...rows,
    ...programs(make, draw),
    ...billing(make, draw),
    ...groupActivity(make, draw),
    ...measured(make, draw),
    ...kept(make, draw),
    ...wanted(make, draw),
  };
}

/** Keys of the first rows, by the company that they belong to. */
const keys = {
  professional: [1, 9, 10, 12],
  branch: [1, 3, 4, 4],
  client: [1, 70, 71, 80],
  fewClients: [1, 14, 71, 73],
  group: [1, 6, 7, 7],
  template: [1, 10, 11, 12],
  invoice: [1, 44, 45, 52],
  announcement: [1, 11, 12, 14],
  challenge: [1, 8, 9, 10],
  definition: [1, 4, 5, 6],
  report: [1, 9, 10, 12],
  board: [1, 6, 7, 8],
  view: [1, 6, 7, 8],
} as const;

type Draw = Record<keyof typeof keys, (company: StoredRow[string] | undefined) => fc.Arbitrary<number>> & {
  rows: (count: number, mine: number, row: (company: number, id: number) => StoredRow) => StoredRow[];
  stamp: () => StoredRow;
};

function drawing(make: Make): Draw {
  const byName = Object.entries(keys).map(([name, [from, to, otherFrom, otherTo]]) => [
    name,
    (company: unknown) =>
      fc.integer(company === 1 ? { min: from, max: to } : { min: otherFrom, max: otherTo }),
  ]);
  return {
    ...Object.fromEntries(byName),
    rows: (count, mine, row) =>
      Array.from({ length: count }, (_, index) => {
        const company_id = index < mine ? 1 : 2;
        return { company_id, ...row(company_id, index + 1) };
      }),
    stamp: () => ({ version: 1, created_at: make(at), updated_at: make(at) }),
  };
}

const day = fc.constantFrom(...nastyDays);
const flag = fc.constantFrom(0, 1);
const quarters = fc.constantFrom(-7.25, -0.5, 0, 0.25, 0.25, 1, 1.75, 3.5, 3.5, 12);
/** Powers of two: a percentage of them is exact. */
const goals = fc.constantFrom(0.25, 0.5, 1, 2, 4, 8);
const any = (list: keyof typeof choices) => fc.constantFrom<string>(...choices[list]);

function programs(make: Make, draw: Draw): Rows {
  const given = draw.rows(50, 42, (of) => {
    const state = make(any('programState'));
    const client = draw.client(of);
    return {
      client_id: make(state === 'draft' ? fc.option(client, { freq: 2, nil: null }) : client),
      author_id: make(draw.professional(of)),
      template_id: make(maybe(draw.template(of))),
      branch_id: make(maybe(draw.branch(of))),
      name: make(word),
      weeks: make(fc.constantFrom(1, 4, 8, 8, 104)),
      starts_on: make(maybe(day)),
      ends_on: make(maybe(day)),
      hidden_until_start: make(flag),
      visibility: make(any('visibility')),
      state,
      ...draw.stamp(),
    };
  });
  const inFiles = given
    .map(({ company_id, client_id = null }, index) => ({ company_id, client_id, program_id: index + 1 }))
    .filter(({ client_id }) => client_id !== null);
  return {
    programs: given,
    program_sessions: draw.rows(60, 50, (of) => {
      const doneAt = make(fc.option(at, { freq: 2, nil: null }));
      const { program_id, client_id } = make(
        fc.constantFrom(...inFiles.filter(({ company_id }) => company_id === of)),
      );
      return {
        program_id,
        client_id,
        due_on: make(day),
        state: doneAt === null ? 'open' : 'done',
        done_at: doneAt,
      };
    }),
  };
}

function billing(make: Make, draw: Draw): Rows {
  return {
    client_invoices: draw.rows(52, 44, (of, id) => {
      const amounts = charge(make);
      return {
        number: `N-${id % 7}-${id}`,
        client_id: make(draw.client(of)),
        professional_id: make(maybe(draw.professional(of))),
        branch_id: make(maybe(draw.branch(of))),
        issued_on: make(day),
        due_on: make(day),
        state: make(any('invoiceState')),
        lines: '[]',
        ...amounts,
        paid_cents: make(fc.constantFrom(0, 0, 1, amounts.total_cents, amounts.total_cents + 100)),
        ...draw.stamp(),
      };
    }),
    client_payments: draw.rows(54, 46, (of) => ({
      invoice_id: make(draw.invoice(of)),
      client_id: make(draw.client(of)),
      paid_on: make(day),
      amount_cents: make(fc.integer({ min: -500, max: 9000 })),
      method: make(any('paymentMethod')),
      ...draw.stamp(),
    })),
    subscription_invoices: draw.rows(14, 10, (_, id) => ({
      number: `S${id}`,
      issued_on: make(day),
      period_from: make(day),
      period_to: make(day),
      seats: make(fc.constantFrom(0, 3, 3, 11)),
      professionals: make(fc.constantFrom(1, 4, 12)),
      amount_cents: 0,
      tax_cents: 0,
      total_cents: make(fc.integer({ min: 0, max: 90_000 })),
      paid_at: make(maybe(at)),
      ...draw.stamp(),
    })),
  };
}

function charge(make: Make): { subtotal_cents: number; tax_cents: number; total_cents: number } {
  const [subtotal, tax] = [make(fc.constantFrom(0, 1, 2500, 11_500, 20_000)), make(fc.constantFrom(0, 374))];
  return { subtotal_cents: subtotal, tax_cents: tax, total_cents: subtotal + tax };
}

function groupActivity(make: Make, draw: Draw): Rows {
  const participants = once(
    draw.rows(48, 40, (of) => ({
      challenge_id: make(draw.challenge(of)),
      client_id: make(draw.client(of)),
      joined_at: make(at),
      goal: make(goals),
      progress: make(quarters),
    })),
    ['challenge_id', 'client_id'],
  );
  return {
    ...told(make, draw),
    challenges: draw.rows(10, 8, (of) => ({
      group_id: make(draw.group(of)),
      author_id: make(draw.professional(of)),
      title: make(word),
      description: make(maybe(word)),
      starts_on: make(day),
      ends_on: make(day),
      metric: make(fc.constantFrom('steps', 'distance')),
      unit: make(fc.constantFrom('km', 'min')),
      goal: make(goals),
      together: make(flag),
      ranking_shown: make(flag),
      ...draw.stamp(),
    })),
    challenge_participants: participants,
    challenge_entries: entries(make, draw, participants),
  };
}

const told = (make: Make, draw: Draw): Rows => ({
  announcements: draw.rows(14, 11, (of) => ({
    group_id: make(draw.group(of)),
    author_id: make(draw.professional(of)),
    title: make(word),
    text: make(word),
    publish_at: make(at),
    ...draw.stamp(),
  })),
  announcement_recipients: once(
    draw.rows(60, 50, (of) => ({
      announcement_id: make(draw.announcement(of)),
      client_id: make(draw.client(of)),
      sent_at: make(maybe(at)),
      read_at: make(fc.option(at, { freq: 2, nil: null })),
    })),
    ['announcement_id', 'client_id'],
  ),
});

/** Each of a participant of its company, whose key is its place in the table. */
function entries(make: Make, draw: Draw, participants: StoredRow[]): StoredRow[] {
  const of = (company: number) =>
    participants.flatMap(({ company_id }, index) => (company_id === company ? [index + 1] : []));
  return draw.rows(60, 52, (company) => ({
    participant_id: make(fc.constantFrom(...of(company))),
    challenge_id: make(draw.challenge(company)),
    client_id: make(draw.client(company)),
    entered_on: make(day),
    value: make(quarters),
  }));
}

const wanted = (make: Make, draw: Draw): Rows => ({
  objectives: draw.rows(44, 36, (of) => ({
    client_id: make(draw.fewClients(of)),
    author_id: make(draw.professional(of)),
    branch_id: make(maybe(draw.branch(of))),
    title: make(word),
    detail: null,
    due_on: make(maybe(day)),
    state: make(any('objectiveState')),
    visibility: make(any('visibility')),
    ...draw.stamp(),
  })),
  exercises: draw.rows(8, 6, () => ({
    name_fr: make(word),
    name_en: make(word),
    name_es: make(word),
    archived: make(flag),
    ...draw.stamp(),
  })),
});

const measured = (make: Make, draw: Draw): Rows => ({
  measurement_definitions: draw.rows(6, 4, (_, id) => ({
    name: `${make(word)} ${id}`,
    unit: make(word),
    norm_low: make(maybe(quarters)),
    norm_high: make(maybe(quarters)),
    ...draw.stamp(),
  })),
  measurements: once(
    draw.rows(60, 50, (of) => ({
      definition_id: make(draw.definition(of)),
      client_id: make(draw.fewClients(of)),
      author_id: make(maybe(draw.professional(of))),
      value: make(quarters),
      measured_at: make(at),
      ...draw.stamp(),
    })),
    ['client_id', 'definition_id', 'measured_at'],
  ),
});

/** Saved reports and boards, with whom they are shared, and who has marked them. */
const kept = (make: Make, draw: Draw): Rows => ({
  reports: draw.rows(12, 9, (of) => ({
    owner_id: make(draw.professional(of)),
    name: make(word),
    description: make(maybe(word)),
    definition: '{}',
    archived_at: make(maybe(at)),
    last_run_at: make(maybe(at)),
    last_run_ms: make(maybe(fc.constantFrom(0, 1, 250))),
    run_count: make(fc.constantFrom(0, 1, 7)),
    ...draw.stamp(),
  })),
  report_shares: shares(make, draw, 'report'),
  report_favourites: once(
    draw.rows(24, 20, (of) => ({
      professional_id: make(draw.professional(of)),
      report_id: make(draw.report(of)),
      at: make(at),
    })),
    ['professional_id', 'report_id'],
  ),
  boards: draw.rows(8, 6, (of) => ({
    owner_id: make(draw.professional(of)),
    name: make(word),
    layout: '{"tiles":[]}',
    is_home: 0,
    ...draw.stamp(),
  })),
  board_shares: shares(make, draw, 'board'),
  views: draw.rows(8, 6, (of, id) => ({
    owner_id: make(draw.professional(of)),
    resource: make(fc.constantFrom('clients', 'groups')),
    name: `${make(word)} ${id}`,
    layout: '{}',
    is_locked: make(fc.constantFrom(0, 1)),
    ...draw.stamp(),
  })),
  view_shares: shares(make, draw, 'view'),
});

function shares(make: Make, draw: Draw, what: 'report' | 'board' | 'view'): StoredRow[] {
  const rows = draw.rows(20, 15, (of) => {
    const audience = make(any('shareAudience'));
    return {
      [`${what}_id`]: make(draw[what](of)),
      audience,
      branch_id: audience === 'branch' ? make(draw.branch(of)) : null,
      professional_id: audience === 'person' ? make(draw.professional(of)) : null,
      access: make(any('shareRight')),
    };
  });
  return once(rows, [`${what}_id`, 'audience', 'branch_id', 'professional_id']);
}
