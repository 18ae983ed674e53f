import type { Caps } from '#reports/answer.ts';
import type { ReportDefinition } from '#reports/definition.ts';
import type { CellAddress } from '#reports/drill.ts';
import type { ParameterValues } from '#reports/parameters.ts';
import { all, type Match, type OperatorName, type Rule, type RuleGroup, rule } from '#reports/rules.ts';
import type { Row } from '#reports/summary/groups.ts';
import type { Who } from './viewers.ts';

export type Given = Omit<ReportDefinition, 'v'>;

/** One question, by whom it is asked, and for the rows of which of its cells. */
export interface Example {
  definition: Given;
  who?: Who;
  parameters?: ParameterValues;
  cell?: CellAddress;
  caps?: Partial<Caps>;
  /** What the databases are imagined to have answered so far, where a later statement needs it. */
  found?: Row[][];
}

/** By a sentence that says what is asked. */
export type Examples = Record<string, Example>;

export type Node = Rule | RuleGroup;
type More = Partial<Given>;

/** A list of keys unless other columns are asked for. */
export const list = (source: string, rules: Node[] = [], more: More = {}): Example => ({
  definition: { source, filter: all(...rules), columns: [{ field: 'id' }], ...more },
});

/** A count unless other measures are asked for. */
export const summary = (source: string, rules: Node[] = [], more: More = {}): Example => ({
  definition: { source, filter: all(...rules), measures: [count], ...more },
});

export const count = { id: 'n', measure: 'count' as const };
export const shown = (...fields: string[]): More => ({ columns: fields.map((field) => ({ field })) });
export const not = (group: RuleGroup): RuleGroup => ({ ...group, not: true });

export const related = (match: Match, relation: string, ...rules: Node[]): Rule => ({
  field: relation,
  operator: '=',
  match,
  value: all(...rules),
});

/** Compared with another field of the same row. */
export const other = (field: string, operator: OperatorName, value: string): Rule => ({
  ...rule(field, operator, value),
  valueSource: 'field',
});

export const parameter = (field: string, operator: OperatorName, name: string): Rule => ({
  ...rule(field, operator, name),
  valueSource: 'parameter',
});

/** An aggregate of those related rows alone that fulfil `where`. */
export const among = (field: string, operator: OperatorName, value: unknown, ...where: Node[]): Rule =>
  rule(field, operator, { value, where: all(...where) });

export const active = rule('state', '=', 'active');
export const attended = rule('state', '=', 'attended');
export const lastDays = (field: string, days: number): Rule =>
  rule(field, 'inPeriod', { last: days, unit: 'day' });
