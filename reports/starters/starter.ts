/** What the starter reports are put together from. */
import type { ReportDefinition } from '../definition.ts';
import { all, type Rule, type RuleGroup, rule } from '../rules.ts';
import type { StarterId } from './ids.ts';
import type { StarterLabels } from './words/words.ts';

/** A report in the words of one language: its figures, bands and parameters have names. */
export type Making = (label: StarterLabels) => ReportDefinition;

/** Some of the starters, by id. */
export type Makings = Partial<Record<StarterId, Making>>;

type Measure = NonNullable<ReportDefinition['measures']>[number];

export const count = (id: string, label: string, ...filter: Rule[]): Measure => ({
  id,
  measure: 'count',
  label,
  ...(filter.length ? { filter: all(...filter) } : {}),
});

export const distinct = (id: string, field: string, label: string): Measure => ({
  id,
  measure: 'countDistinct',
  field,
  label,
});

export const sum = (id: string, field: string, label: string): Measure => ({
  id,
  measure: 'sum',
  field,
  label,
});

export const ratio = (id: string, above: string, below: string, label: string): Measure => ({
  id,
  measure: 'ratio',
  of: [above, below],
  label,
});

/** A ratio of which both sides count the same, told in hundredths. */
export const percentage = (id: string, above: string, below: string, label: string): Measure => ({
  ...ratio(id, above, below, label),
  format: 'percent',
});

export const isActive = rule('state', '=', 'active');

export const none = (relation: string, ...rules: (Rule | RuleGroup)[]): Rule => ({
  field: relation,
  operator: '=',
  match: { mode: 'none' },
  value: all(...rules),
});

export const greatestFirst = (by: string): ReportDefinition['sort'] => [{ by, direction: 'desc' }];

export const allTotals: ReportDefinition['totals'] = { grand: true, rows: true, columns: true };
