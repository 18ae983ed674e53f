import { all, any, type Rule, type RuleGroup, rule, some } from '#reports/rules.ts';
import type { ResourceName } from '../contract.ts';
import type { FigureId, FigureUnit } from './contract.ts';
import { activeLink, type CountName, isQuiet, isShared, rowsBy } from './counts.ts';
import type { Span } from './span.ts';

type Whose = (professionalId: number, span: Span) => RuleGroup;

/** What a figure is made of, the rows that the magnifying glass shows, and the people that the icon shows. */
export interface Figure {
  unit: FigureUnit;
  /** Added up; with `outOf`, divided by the sum of those. */
  counts: readonly CountName[];
  outOf?: readonly CountName[];
  history: { resource: ResourceName; filter: Whose };
  clients?: Whose;
}

const rowsAre =
  (name: CountName): Whose =>
  (id, span) =>
    all(...rowsBy(name, id, span));

const clientsOf =
  (relation: string, name: CountName): Whose =>
  (id, span) =>
    all(some(relation, ...rowsBy(name, id, span)));

const events = (
  resource: 'appointments' | 'interventions' | 'programs' | 'programSessions' | 'clientInvoices',
  name: CountName,
): Pick<Figure, 'history' | 'clients'> => ({
  history: { resource, filter: rowsAre(name) },
  clients: clientsOf(resource, name),
});

const single = (unit: FigureUnit, name: CountName): Pick<Figure, 'unit' | 'counts'> => ({
  unit,
  counts: [name],
});

const inBranch = ({ branchId }: Span): Rule[] => (branchId ? [rule('branchId', '=', branchId)] : []);
const by = (id: number): Rule => rule('professionalId', '=', id);

/** Clients in whose file the professional is active at the end, and for whom something more holds. */
const clientsWith =
  (...more: ((span: Span) => Rule | RuleGroup)[]): Whose =>
  (id, span) =>
    all(
      some('stakeholders', by(id), ...activeLink(span)),
      ...more.map((make) => make(span)),
      ...inBranch(span),
    );

/** Only invoices that add to the sum. */
const invoicesWith =
  (name: CountName, field: 'paid' | 'outstanding'): Whose =>
  (id, span) =>
    all(...rowsBy(name, id, span), rule(field, '!=', 0));

const within = (field: string, { from, to }: Span): Rule => rule(field, 'between', [from, to]);

/** Created in the span, and put in this person's hands within it: a later transfer changes no past month. */
const newClients: Whose = (id, span) =>
  all(within('createdAt', span), some('stakeholders', by(id), within('since', span)), ...inBranch(span));

const inCharge: Whose = (id, span) =>
  all(
    rule('createdAt', '<=', span.to),
    any(rule('responsibleId', '=', id), some('stakeholders', by(id), rule('since', '<=', span.to))),
    ...inBranch(span),
  );

const ofBranch = (path: string, { branchId }: Span): Rule[] => (branchId ? [rule(path, '=', branchId)] : []);

const recipients =
  (relation: 'announcementRecipients' | 'challengeParticipants', of: 'announcement' | 'challenge'): Whose =>
  (id, span) =>
    all(
      some(
        relation,
        rule(`${of}.authorId`, '=', id),
        within(`${of}.createdAt`, span),
        ...ofBranch(`${of}.group.branchId`, span),
      ),
    );

const billing = (name: 'billed' | 'paid' | 'outstanding'): Figure => {
  const filter = name === 'billed' ? rowsAre(name) : invoicesWith(name, name);
  return {
    ...single('money', name),
    history: { resource: 'clientInvoices', filter },
    clients: (id, span) => all(some('clientInvoices', ...filter(id, span).rules)),
  };
};

/** The eighteen figures, one entry for each number. */
export const figures: Record<FigureId, Figure> = {
  activeClients: {
    ...single('count', 'activeFiles'),
    history: {
      resource: 'stakeholders',
      filter: (id, span) =>
        all(by(id), any(within('since', span), within('until', span)), some('client', ...inBranch(span))),
    },
    clients: clientsWith(),
  },
  newClients: {
    ...single('count', 'newFiles'),
    history: { resource: 'clients', filter: newClients },
    clients: newClients,
  },
  archivedClients: {
    ...single('count', 'endedFiles'),
    history: { resource: 'stakeholders', filter: rowsAre('endedFiles') },
    clients: (id, span) => all(some('stakeholders', by(id), within('until', span)), ...inBranch(span)),
  },
  sharedFiles: {
    ...single('count', 'sharedFiles'),
    history: {
      resource: 'stakeholders',
      filter: (id, span) =>
        all(within('since', span), some('client', clientsWith((span) => isShared(span))(id, span))),
    },
    clients: clientsWith((span) => isShared(span)),
  },
  withoutFollowUp: {
    ...single('count', 'quietFiles'),
    history: { resource: 'clients', filter: clientsWith((span) => isQuiet(span)) },
    clients: clientsWith((span) => isQuiet(span)),
  },
  interventions: { ...single('count', 'interventions'), ...events('interventions', 'interventions') },
  interventionsByType: { ...single('count', 'interventions'), ...events('interventions', 'interventions') },
  documents: { ...single('count', 'documents'), ...events('interventions', 'documents') },
  booked: { ...single('count', 'booked'), ...events('appointments', 'booked') },
  attended: { ...single('count', 'attended'), ...events('appointments', 'attended') },
  cancelled: { ...single('count', 'cancelled'), ...events('appointments', 'cancelled') },
  noShow: { ...single('count', 'noShow'), ...events('appointments', 'noShow') },
  attendanceRate: {
    ...single('share', 'attended'),
    outOf: ['attended', 'noShow'],
    history: { resource: 'appointments', filter: (id, span) => all(...attendedOrNot(id, span)) },
    clients: (id, span) => all(some('appointments', ...attendedOrNot(id, span))),
  },
  hours: { ...single('hours', 'minutes'), ...events('appointments', 'minutes') },
  programsCreated: { ...single('count', 'programsCreated'), ...events('programs', 'programsCreated') },
  programsActive: { ...single('count', 'programsActive'), ...events('programs', 'programsActive') },
  adherence: {
    ...single('share', 'sessionsDone'),
    outOf: ['sessionsDue'],
    ...events('programSessions', 'sessionsDue'),
  },
  templatesShared: {
    ...single('count', 'templatesShared'),
    history: { resource: 'templates', filter: rowsAre('templatesShared') },
  },
  groups: {
    unit: 'count',
    counts: ['groupsLed', 'groupsHelped'],
    history: { resource: 'groups', filter: inCharge },
    clients: (id, span) => all(some('memberships', some('group', inCharge(id, span)))),
  },
  announcements: {
    ...single('count', 'announcements'),
    history: { resource: 'announcements', filter: rowsAre('announcements') },
    clients: recipients('announcementRecipients', 'announcement'),
  },
  challenges: {
    ...single('count', 'challenges'),
    history: { resource: 'challenges', filter: rowsAre('challenges') },
    clients: recipients('challengeParticipants', 'challenge'),
  },
  billed: billing('billed'),
  paid: billing('paid'),
  outstanding: billing('outstanding'),
};

function attendedOrNot(id: number, span: Span): (Rule | RuleGroup)[] {
  return [...rowsBy('booked', id, span), rule('state', 'in', ['attended', 'noShow'])];
}
