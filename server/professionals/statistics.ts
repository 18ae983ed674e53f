import { sourceNamed } from '#reports/catalog.ts';
import { check } from '#reports/check.ts';
import { serial, shift } from '#reports/periods.ts';
import { select } from '#reports/select.ts';
import type { Access } from '../dataAccess.ts';
import { countRows, filterCondition } from '../dataAccess.ts';
import { type Connection, query } from '../database.ts';
import { type FigureId, figureIds, type Statistics } from './contract.ts';
import { appointmentsOf, figures, type Range } from './figures.ts';

/** Every figure of one professional over `range`, and over the period of the same length just before. */
export async function statisticsOf(
  connection: Connection,
  professionalId: number,
  range: Range,
  access: Access,
): Promise<Statistics> {
  const before = previousRange(range);
  const [now, previous] = [
    await measure(connection, professionalId, range, access),
    await measure(connection, professionalId, before, access),
  ];
  return {
    figures: figureIds.map((id) => ({
      id,
      value: now[id],
      previous: previous[id],
      unit: figures[id].unit,
      hasHistory: true,
      hasClients: true,
    })),
    ...range,
    previousFrom: before.from,
    previousTo: before.to,
    timeZone: access.operands.calendar.zone,
  };
}

export function previousRange({ from, to }: Range): Range {
  const days = serial(to) - serial(from) + 1;
  return { from: shift(from, -days, 'day'), to: shift(from, -1, 'day') };
}

type Values = Record<FigureId, number | null>;

async function measure(connection: Connection, id: number, range: Range, access: Access): Promise<Values> {
  const clients = sourceNamed('clients');
  const countClients = (figure: FigureId) =>
    countRows(
      connection,
      clients,
      filterCondition(clients, figures[figure].clients(id, range), access),
      access,
    );
  const states = await appointmentsByState(connection, id, range, access);
  const count = (state: string) => states.get(state)?.count ?? 0;
  const [attended, noShow] = [count('attended'), count('noShow')];
  return {
    activeClients: await countClients('activeClients'),
    newClients: await countClients('newClients'),
    booked: [...states.values()].reduce((sum, state) => sum + state.count, 0),
    attended,
    cancelled: count('cancelled'),
    noShow,
    attendanceRate: attended + noShow === 0 ? null : attended / (attended + noShow),
    hours: (states.get('attended')?.minutes ?? 0) / 60,
  };
}

async function appointmentsByState(connection: Connection, id: number, range: Range, access: Access) {
  const report = check(
    {
      v: 1,
      source: 'appointments',
      filter: appointmentsOf(id, range),
      groupBy: [{ id: 'state', field: 'state' }],
      measures: [
        { id: 'count', measure: 'count' },
        { id: 'minutes', measure: 'sum', field: 'minutes' },
      ],
    },
    access.operands,
  );
  if (!report.ok) throw new Error(`a figure does not fit the catalog: ${JSON.stringify(report.problems)}`);
  const rows = await query<{ c0: string; c1: number; c2: number }>(
    connection,
    select(report.value, access.scoped, 100).rows,
  );
  return new Map(rows.map(({ c0, c1, c2 }) => [c0, { count: c1, minutes: c2 }]));
}
