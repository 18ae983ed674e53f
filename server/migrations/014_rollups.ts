import type { Migration } from './migration.ts';
import { facts } from './rollups/facts.ts';
import { fill, view } from './rollups/sql.ts';
import { triggers } from './rollups/triggers.ts';

/**
 * What each professional did in each month and branch, kept by triggers in the transaction of the write itself, whoever writes. Months of
 * instants are those of UTC, so that no company's zone is in them: the hours between a zone's month and that one are read from the rows.
 */
export const rollups: Migration = {
  name: '014_rollups',
  statements: (dialect) => [
    `create table professional_months (
      company_id {int} not null,
      month {int} not null,
      professional_id {int} not null,
      branch_id {int} not null,
      ${columns.map((name) => `${name} {int} not null default 0`).join(', ')},
      primary key (company_id, month, professional_id, branch_id)
    ) ${dialect === 'sqlite' ? '{strict}, without rowid' : ''}`,
    'create index client_professionals_by_since on client_professionals (company_id, since, professional_id, client_id)',
    `create index client_professionals_by_until on client_professionals (company_id, until, professional_id, client_id)
      where until is not null`,
    `create index interventions_by_completion on interventions (company_id, completed_at, author_id)
      where completed_at is not null`,
    ...facts.flatMap((fact) => [view(fact, dialect), fill(fact)]),
    ...facts.flatMap((fact) => triggers(fact, dialect)),
  ],
};

const columns = [
  'booked',
  'attended',
  'cancelled',
  'no_show',
  'minutes',
  'interventions',
  'documents',
  'programs',
  'opened',
  'ended',
  'sessions_due',
  'sessions_done',
  'billed',
  'paid',
  'outstanding',
] as const;
