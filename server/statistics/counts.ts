import type { SourceName } from '#reports/catalog.ts';
import { shift } from '#reports/days.ts';
import { all, any, type Rule, type RuleGroup, rule } from '#reports/rules.ts';
import { lastKnownDay, type Span } from './span.ts';

type Rules = (Rule | RuleGroup)[];

/** One number about a professional: which rows of which source make it, and how. */
export interface Count {
  source: SourceName;
  /** Where the rows say whose and in which branch they are. */
  person: string;
  branch: string;
  measure: { measure: 'count' } | { measure: 'countDistinct' | 'sum'; field: string };
  /** The date that puts a row into the span; without one the rows say how things stand at its end. */
  dated?: string;
  rows: (span: Span) => Rules;
}

const within = (field: string, { from, to }: Span): Rule => rule(field, 'between', [from, to]);

/** Active on the last day: opened by then, and not yet ended when that day was over. */
export const activeLink = ({ to }: Span): Rules => [
  rule('since', '<=', to),
  any(rule('until', 'null'), rule('until', '>', to)),
];

/** Followed by two or more at the end of the last day; `path` leads to the client. */
export const isShared = (span: Span, path = ''): Rule =>
  rule(`${path}stakeholders.count`, '>=', { value: 2, where: all(...activeLink(span)) });

/** Neither a published intervention nor an attended appointment, by anybody, in the company's number of days up to the last known one. */
export function isQuiet(span: Span, path = ''): RuleGroup {
  const day = lastKnownDay(span);
  const days = [shift(day, 1 - span.noFollowUpDays, 'day'), day];
  const none = (relation: string, ...rules: Rule[]): Rule =>
    rule(`${path}${relation}.count`, '=', { value: 0, where: all(...rules) });
  if (!span.seesEverything) return all(none('followUps', rule('at', 'between', days)));
  return all(
    none('interventions', rule('published', '=', true), rule('happenedAt', 'between', days)),
    none('appointments', rule('state', '=', 'attended'), rule('startsAt', 'between', days)),
  );
}

/** A link to a file that is deleted, or out of sight, counts nowhere. */
const hasClient: Rule = rule('client.state', 'notNull');

const files = {
  source: 'stakeholders',
  person: 'professionalId',
  branch: 'client.branchId',
  measure: { measure: 'countDistinct', field: 'clientId' },
} as const;

const appointments = (state?: string): Count => ({
  source: 'appointments',
  person: 'professionalId',
  branch: 'branchId',
  measure: { measure: 'count' },
  dated: 'startsAt',
  rows: () => (state ? [rule('state', '=', state)] : []),
});

const authored = { person: 'authorId', branch: 'branchId', measure: { measure: 'count' } } as const;

const sessions = (rows: Rules): Count => ({
  source: 'programSessions',
  person: 'program.authorId',
  branch: 'program.branchId',
  measure: { measure: 'count' },
  dated: 'dueOn',
  rows: () => rows,
});

const groupWork = (source: 'announcements' | 'challenges'): Count => ({
  ...authored,
  source,
  branch: 'group.branchId',
  dated: 'createdAt',
  rows: () => [],
});

/** Drafts and cancelled invoices bill nothing. */
const invoices = (field: 'total' | 'paid' | 'outstanding'): Count => ({
  source: 'clientInvoices',
  person: 'professionalId',
  branch: 'branchId',
  measure: { measure: 'sum', field },
  dated: 'issuedOn',
  rows: () => [rule('state', 'in', ['sent', 'paid'])],
});

export const counts = {
  activeFiles: { ...files, rows: (span) => [...activeLink(span), hasClient] },
  newFiles: { ...files, dated: 'since', rows: (span) => [within('client.createdAt', span)] },
  endedFiles: { ...files, measure: { measure: 'count' }, dated: 'until', rows: () => [hasClient] },
  sharedFiles: { ...files, rows: (span) => [...activeLink(span), isShared(span, 'client.')] },
  quietFiles: { ...files, rows: (span) => [...activeLink(span), isQuiet(span, 'client.')] },
  interventions: {
    ...authored,
    source: 'interventions',
    dated: 'happenedAt',
    rows: () => [rule('published', '=', true)],
  },
  documents: {
    ...authored,
    source: 'interventions',
    dated: 'completedAt',
    rows: () => [rule('kind', '=', 'document')],
  },
  booked: appointments(),
  attended: appointments('attended'),
  cancelled: appointments('cancelled'),
  noShow: appointments('noShow'),
  minutes: { ...appointments('attended'), measure: { measure: 'sum', field: 'minutes' } },
  programsCreated: { ...authored, source: 'programs', dated: 'createdAt', rows: () => [] },
  programsActive: { ...authored, source: 'programs', rows: runningPrograms },
  sessionsDue: sessions([]),
  sessionsDone: sessions([rule('state', '=', 'done')]),
  templatesShared: {
    ...authored,
    source: 'templates',
    person: 'ownerId',
    rows: ({ to }) => [rule('sharing', 'in', ['branch', 'company', 'public']), rule('createdAt', '<=', to)],
  },
  groupsLed: {
    ...authored,
    source: 'groups',
    person: 'responsibleId',
    rows: ({ to }) => [rule('createdAt', '<=', to)],
  },
  groupsHelped: {
    ...authored,
    source: 'groupStakeholders',
    person: 'professionalId',
    branch: 'group.branchId',
    rows: ({ to }) => [rule('since', '<=', to), rule('group.createdAt', '<=', to), isLedByAnother],
  },
  announcements: groupWork('announcements'),
  challenges: groupWork('challenges'),
  billed: invoices('total'),
  paid: invoices('paid'),
  outstanding: invoices('outstanding'),
} satisfies Record<string, Count>;

export type CountName = keyof typeof counts;

const isLedByAnother: Rule = {
  field: 'group.responsibleId',
  operator: '!=',
  valueSource: 'field',
  value: 'professionalId',
};

function runningPrograms(span: Span): Rules {
  const day = lastKnownDay(span);
  return [
    rule('state', '=', 'active'),
    rule('createdAt', '<=', day),
    any(rule('startsOn', 'null'), rule('startsOn', '<=', day)),
    any(rule('endsOn', 'null'), rule('endsOn', '>=', day)),
  ];
}

/** All that makes a row count, beside whose it is. */
export const rowsOf = (name: CountName, span: Span): Rules => {
  const { dated, branch, rows }: Count = counts[name];
  return [
    ...(dated ? [within(dated, span)] : []),
    ...rows(span),
    ...(span.branchId ? [rule(branch, '=', span.branchId)] : []),
  ];
};

/** The rows that one professional's number is made of. */
export const rowsBy = (name: CountName, id: number, span: Span): Rules => [
  rule(counts[name].person, '=', id),
  ...rowsOf(name, span),
];
