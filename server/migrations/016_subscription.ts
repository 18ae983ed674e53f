import type { Migration } from './migration.ts';

/** What an access costs the company a month, with which tax (in 100,000ths), and to whom its invoices are made out. */
export const subscription: Migration = {
  name: '016_subscription',
  statements: () => [
    'alter table companies add column access_price_cents {int} not null default 0',
    'alter table companies add column access_tax {int} not null default 0',
    `alter table companies add column billing {text} not null default '{}'`,
  ],
};
