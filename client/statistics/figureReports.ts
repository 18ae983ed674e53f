/** Each figure as a report that anybody may change: the same rows, cut by time or by state. */

import { serial } from '#reports/days.ts';
import type { Bucket, ReportDefinition } from '#reports/definition.ts';
import { all, any, type Rule, rule, some } from '#reports/rules.ts';
import type { FigureId } from '#server/professionals/contract.ts';
import type { Range } from './ranges.ts';

export const reportOf = (figure: FigureId, professionalId: number, range: Range): ReportDefinition =>
  reports[figure](professionalId, range);

export const reportAddress = (definition: ReportDefinition): string =>
  `/reports/new?definition=${encodeURIComponent(JSON.stringify(definition))}`;

type Report = (professionalId: number, range: Range) => ReportDefinition;

const by = (professionalId: number): Rule => rule('professionalId', '=', professionalId);
const within = (field: string, { from, to }: Range): Rule => rule(field, 'between', [from, to]);

const clientList = (...rules: Rule[]): ReportDefinition => ({
  v: 2,
  source: 'clients',
  filter: all(...rules),
  columns: ['fullName', 'branchId', 'responsibleId', 'createdAt'].map((field) => ({ field })),
  sort: [{ by: 'fullName', direction: 'asc' }],
  chart: { kind: 'table' },
});

const appointments =
  (state?: string): Report =>
  (id, range) => ({
    ...appointmentsByTime(id, range, state),
    measures: [{ id: 'm1', measure: 'count' }],
  });

const appointmentsByTime = (id: number, range: Range, state?: string): ReportDefinition => ({
  v: 2,
  source: 'appointments',
  filter: all(by(id), within('startsAt', range), ...(state ? [rule('state', '=', state)] : [])),
  groupBy: [{ id: 'g1', field: 'startsAt', bucket: bucketFor(range) }],
  chart: { kind: 'line' },
});

const reports: Record<FigureId, Report> = {
  activeClients: (id, { to }) =>
    clientList(
      some(
        'stakeholders',
        by(id),
        rule('since', '<=', to),
        any(rule('until', 'null', null), rule('until', '>', to)),
      ),
    ),
  newClients: (id, range) =>
    clientList(within('createdAt', range), some('stakeholders', by(id), within('since', range))),
  booked: appointments(),
  attended: appointments('attended'),
  cancelled: appointments('cancelled'),
  noShow: appointments('noShow'),
  attendanceRate: (id, range) => ({
    v: 2,
    source: 'appointments',
    filter: all(by(id), within('startsAt', range), rule('state', 'in', ['attended', 'noShow'])),
    groupBy: [{ id: 'g1', field: 'state' }],
    measures: [{ id: 'm1', measure: 'count' }],
    chart: { kind: 'pie' },
  }),
  hours: (id, range) => ({
    ...appointmentsByTime(id, range, 'attended'),
    measures: [{ id: 'm1', measure: 'sum', field: 'minutes' }],
  }),
};

/** As many points as a line can bear, and no fewer than it needs. */
export function bucketFor({ from, to }: Range): Bucket {
  const days = serial(to) - serial(from) + 1;
  if (days <= 31) return 'day';
  return days <= 120 ? 'week' : 'month';
}
