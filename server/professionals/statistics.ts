import { sourceNamed } from '#reports/catalog.ts';
import { check } from '#reports/check.ts';
import { serial, shift } from '#reports/days.ts';
import { groupsSql } from '#reports/summary/select.ts';
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
      v: 2,
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
  const { groupBy } = report.value;
  const rows = await query<{ k0: string; m0: number; m1: number }>(
    connection,
    groupsSql(report.value, access.scoped, { grain: { dimensions: groupBy }, limit: 100 }),
  );
  return new Map(rows.map(({ k0, m0, m1 }) => [k0, { count: m0, minutes: m1 }]));
}
