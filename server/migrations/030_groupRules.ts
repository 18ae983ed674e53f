import type { Migration } from './migration.ts';

/** Groups whose members a rule finds: the rule, by whom and thus with whose rights, and when it was last asked. */
export const groupRules: Migration = {
  name: '030_groupRules',
  statements: () => [
    `alter table groups add column rule_state {text} not null default 'none'`,
    'alter table groups add column rule {text}',
    'alter table groups add column rule_author_id {int}',
    'alter table groups add column rule_refreshed_at {int}',
    'alter table groups add column rule_trouble {text}',
    `create index groups_by_rule on groups (rule_refreshed_at) where rule_state = 'live'`,
  ],
};
