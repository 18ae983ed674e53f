import type { Rule, RuleGroup } from '#reports/rules.ts';

const and = (...rules: Rule[]): RuleGroup => ({ combinator: 'and', rules });

const active: Rule = { field: 'state', operator: 'in', value: ['active'] };

/** The questions that more than one page asks. */
export const filters = {
  active: and(active),
  archived: and({ field: 'state', operator: 'in', value: ['archived'] }),
  myClients: and({ field: 'responsibleId', operator: 'in', value: ['$me'] }, active),
  unassigned: and({ field: 'responsibleId', operator: 'null' }, active),
  withoutFollowUp: and(active, {
    field: 'lastActivityAt',
    operator: 'inPeriod',
    value: { moreThan: 30, unit: 'day', ago: true },
  }),
  withoutFollowUp60: and(active, {
    field: 'lastActivityAt',
    operator: 'inPeriod',
    value: { moreThan: 60, unit: 'day', ago: true },
  }),
  myToday: and(
    { field: 'professionalId', operator: 'in', value: ['$me'] },
    { field: 'startsAt', operator: 'inPeriod', value: { this: 'day' } },
  ),
  myWeek: and(
    { field: 'professionalId', operator: 'in', value: ['$me'] },
    { field: 'startsAt', operator: 'inPeriod', value: { this: 'week' } },
  ),
} satisfies Record<string, RuleGroup>;

/** A list's page with a filter on. */
export const filteredPath = (path: string, filter: RuleGroup): string =>
  `${path}?${new URLSearchParams({ filter: JSON.stringify(filter) })}`;
