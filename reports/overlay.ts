/**
 * What a board lays over each of its reports: a period in place of the report's own, and branches. In: a definition and what to lay
 * over it. Out: an ordinary definition, and which of the two could be laid; nothing else of the definition is touched.
 */
import { isSourceName, relationOf, type SourceName, sourceNamed } from './catalog.ts';
import type { ReportDefinition } from './definition.ts';
import type { Period } from './periods.ts';
import { all, isGroup, type Rule, type RuleGroup, rule, some } from './rules.ts';

export interface Overlay {
  period?: Period | undefined;
  branchIds?: number[] | undefined;
}

export interface Overlaid {
  definition: ReportDefinition;
  /** Of what was to be laid over it, whether it could be. */
  applied: { period?: boolean; branches?: boolean };
}

export function overlaid(definition: ReportDefinition, { period, branchIds }: Overlay): Overlaid {
  const source = isSourceName(definition.source) ? definition.source : undefined;
  const dateField = source && sourceNamed(source).dateField;
  const branches = source && branchIds && branchRule(source, branchIds);
  const dated = period && dateField ? withPeriod(definition.filter, dateField, period) : definition.filter;
  return {
    definition: { ...definition, filter: branches ? joined(dated, branches) : dated },
    applied: {
      ...(period ? { period: dateField !== undefined } : {}),
      ...(branchIds ? { branches: branches !== undefined } : {}),
    },
  };
}

/** In place of the report's own period of its date, if exactly one stands in the outermost "and"; else besides. */
function withPeriod(filter: RuleGroup, field: string, period: Period): RuleGroup {
  const wanted = rule(field, 'inPeriod', period);
  const own = isPlainAnd(filter) ? filter.rules.filter((node) => isPeriodOf(node, field)) : [];
  if (own.length !== 1) return joined(filter, wanted);
  return { ...filter, rules: filter.rules.map((node) => (node === own[0] ? wanted : node)) };
}

const isPlainAnd = ({ combinator, not }: RuleGroup): boolean => combinator === 'and' && !not;

const isPeriodOf = (node: Rule | RuleGroup, field: string): boolean =>
  !isGroup(node) && node.field === field && !node.muted && isBounded(node);

/** With two ends. "Before now" and "more than 7 days ago" have one: they say what is looked for, not during which time. */
const isBounded = ({ operator, value }: Rule): boolean =>
  operator === '=' || operator === 'between' || (operator === 'inPeriod' && !isSince(value));

const isSince = (period: unknown): boolean =>
  period !== null && typeof period === 'object' && 'moreThan' in period;

/** The outermost group is never left out; within another it would be, if it were muted. */
const joined = (filter: RuleGroup, more: Rule): RuleGroup =>
  isPlainAnd(filter) ? { ...filter, rules: [...filter.rules, more] } : all({ ...filter, muted: false }, more);

/** The way from each source to its branch, over one row or, as a person works at several, over many. */
export const branchWays: Record<SourceName, string | undefined> = {
  appointments: 'branchId',
  interventions: 'branchId',
  interventionCodes: undefined,
  clientInvoices: 'branchId',
  payments: 'invoice.branchId',
  subscriptionInvoices: undefined,
  outbox: undefined,
  schedules: undefined,
  scheduleRecipients: undefined,
  boards: undefined,
  boardShares: undefined,
  views: undefined,
  viewShares: undefined,
  clientChanges: 'branchId',
  followUps: 'client.branchId',
  clients: 'branchId',
  stakeholders: 'client.branchId',
  announcements: 'group.branchId',
  announcementRecipients: 'client.branchId',
  challenges: 'group.branchId',
  challengeParticipants: 'client.branchId',
  challengeEntries: 'client.branchId',
  groups: 'branchId',
  memberships: 'client.branchId',
  groupStakeholders: 'group.branchId',
  exercises: undefined,
  measurementDefinitions: undefined,
  measurements: 'client.branchId',
  objectives: 'branchId',
  professionals: 'branches.branchId',
  colleagues: 'branches.branchId',
  professionalBranches: 'branchId',
  branches: 'id',
  bundles: undefined,
  programs: 'branchId',
  programSessions: 'program.branchId',
  reports: undefined,
  reportShares: undefined,
  reportFavourites: undefined,
  templates: 'branchId',
  templateEditors: 'template.branchId',
  auditEvents: 'branchId',
};

function branchRule(source: SourceName, branchIds: number[]): Rule | undefined {
  const way = branchWays[source];
  if (way === undefined) return undefined;
  const [first = '', ...rest] = way.split('.');
  return relationOf(sourceNamed(source), first)?.many
    ? some(first, rule(rest.join('.'), 'in', branchIds))
    : rule(way, 'in', branchIds);
}
