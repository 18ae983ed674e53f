import type { Fact } from './sql.ts';

const inState = (state: string, value = '1'): string =>
  `case when r.state = '${state}' then ${value} else 0 end`;

const ofFile = {
  table: 'client_professionals',
  parent: { table: 'clients', key: 'client_id', reads: ['branch_id', 'state'] },
  professional: 'r.professional_id',
  branch: 'p.branch_id',
};

/** What is counted in a professional's months. */
export const facts: Fact[] = [
  {
    name: 'appointments',
    table: 'appointments',
    reads: ['professional_id', 'branch_id', 'starts_at', 'state', 'minutes'],
    professional: 'r.professional_id',
    branch: 'r.branch_id',
    when: 'r.starts_at',
    values: {
      booked: '1',
      attended: inState('attended'),
      cancelled: inState('cancelled'),
      no_show: inState('noShow'),
      minutes: inState('attended', 'r.minutes'),
    },
    where: '1 = 1',
  },
  {
    name: 'interventions',
    table: 'interventions',
    reads: ['author_id', 'branch_id', 'happened_at', 'published'],
    professional: 'r.author_id',
    branch: 'r.branch_id',
    when: 'r.happened_at',
    values: { interventions: '1' },
    where: 'r.published = 1',
  },
  {
    name: 'documents',
    table: 'interventions',
    reads: ['author_id', 'branch_id', 'completed_at', 'kind'],
    professional: 'r.author_id',
    branch: 'r.branch_id',
    when: 'r.completed_at',
    values: { documents: '1' },
    where: `r.completed_at is not null and r.kind = 'document'`,
  },
  {
    name: 'programs',
    table: 'programs',
    reads: ['author_id', 'branch_id', 'created_at'],
    professional: 'r.author_id',
    branch: 'r.branch_id',
    when: 'r.created_at',
    values: { programs: '1' },
    where: '1 = 1',
  },
  {
    ...ofFile,
    name: 'opened',
    reads: ['client_id', 'professional_id', 'since'],
    when: 'r.since',
    values: { opened: '1' },
    ofParent: `p.state <> 'deleted'`,
    where: '1 = 1',
  },
  {
    ...ofFile,
    name: 'ended',
    reads: ['client_id', 'professional_id', 'until'],
    when: 'r.until',
    values: { ended: '1' },
    ofParent: `p.state <> 'deleted'`,
    where: 'r.until is not null',
  },
  {
    name: 'sessions',
    table: 'program_sessions',
    reads: ['program_id', 'due_on', 'state'],
    parent: { table: 'programs', key: 'program_id', reads: ['author_id', 'branch_id'] },
    professional: 'p.author_id',
    branch: 'p.branch_id',
    when: 'r.due_on',
    values: { sessions_due: '1', sessions_done: inState('done') },
    where: '1 = 1',
  },
  {
    name: 'invoices',
    table: 'client_invoices',
    reads: ['professional_id', 'branch_id', 'issued_on', 'state', 'total_cents', 'paid_cents'],
    professional: 'r.professional_id',
    branch: 'r.branch_id',
    when: 'r.issued_on',
    values: {
      billed: 'r.total_cents',
      paid: 'r.paid_cents',
      outstanding: 'r.total_cents - r.paid_cents',
    },
    where: `r.professional_id is not null and r.state in ('sent', 'paid')`,
  },
];
