import { all, any, type Rule, type RuleGroup, rule, some } from '#reports/rules.ts';
import type { ResourceName } from '../contract.ts';
import type { FigureId } from './contract.ts';

/** Inclusive days in the company's zone. */
export interface Range {
  from: string;
  to: string;
}

export interface Figure {
  unit: 'count' | 'hours' | 'share';
  /** The rows that the magnifying glass shows. */
  history: { resource: ResourceName; filter: (professionalId: number, range: Range) => RuleGroup };
  /** The people that the icon shows. */
  clients: (professionalId: number, range: Range) => RuleGroup;
}

const by = (professionalId: number): Rule => rule('professionalId', '=', professionalId);
const within = (field: string, { from, to }: Range): Rule => rule(field, 'between', [from, to]);

/** Active on the last day of the range: opened by then, and not yet ended when that day was over. */
const activeAtEnd = (professionalId: number, { to }: Range) =>
  some(
    'stakeholders',
    by(professionalId),
    rule('since', '<=', to),
    any(rule('until', 'null'), rule('until', '>', to)),
  );

export const appointmentsOf = (professionalId: number, range: Range, state?: string): RuleGroup =>
  all(by(professionalId), within('startsAt', range), ...(state ? [rule('state', '=', state)] : []));

const appointmentFigure = (unit: Figure['unit'], state?: string): Figure => ({
  unit,
  history: { resource: 'appointments', filter: (id, range) => appointmentsOf(id, range, state) },
  clients: (id, range) => all(some('appointments', appointmentsOf(id, range, state))),
});

/** What each figure counts: the same rule group gives the number, its history and its clients, so they cannot disagree. */
export const figures: Record<FigureId, Figure> = {
  activeClients: {
    unit: 'count',
    history: {
      resource: 'stakeholders',
      filter: (id, range) => all(by(id), any(within('since', range), within('until', range))),
    },
    clients: (id, range) => all(activeAtEnd(id, range)),
  },
  newClients: {
    unit: 'count',
    history: { resource: 'clients', filter: (id, range) => newClients(id, range) },
    clients: (id, range) => newClients(id, range),
  },
  booked: appointmentFigure('count'),
  attended: appointmentFigure('count', 'attended'),
  cancelled: appointmentFigure('count', 'cancelled'),
  noShow: appointmentFigure('count', 'noShow'),
  attendanceRate: {
    unit: 'share',
    history: { resource: 'appointments', filter: (id, range) => attendedOrNot(id, range) },
    clients: (id, range) => all(some('appointments', attendedOrNot(id, range))),
  },
  hours: appointmentFigure('hours', 'attended'),
};

/** Created in the range, and put in this person's hands within it: a later transfer changes no past month. */
const newClients = (id: number, range: Range): RuleGroup =>
  all(within('createdAt', range), some('stakeholders', by(id), within('since', range)));

const attendedOrNot = (id: number, range: Range): RuleGroup =>
  all(appointmentsOf(id, range), rule('state', 'in', ['attended', 'noShow']));
