import type { Calendar } from '#reports/calendar.ts';
import { calendarAt } from '#server/calendar.ts';
import type { Access } from '#server/dataAccess.ts';
import type { Database } from '#server/database.ts';
import { testNow } from './clock.ts';

/** The company's own; one that never changes its clock; one that changes by half an hour; one that skipped a day; both hemispheres. */
export const zones = [
  'America/Toronto',
  'Europe/Paris',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Pacific/Apia',
];

/** What the same viewer is answered where another clock hangs. */
export function inZone(access: Access, zone: string): Access {
  const calendar = calendarIn(zone, access.operands.calendar.weekStart);
  return {
    ...access,
    operands: { ...access.operands, calendar },
    scoped: { ...access.scoped, calendar },
  };
}

export const calendarIn = (zone: string, weekStart: number): Calendar => calendarAt(testNow, zone, weekStart);

/** Puts appointments and clients around the hours at which each zone last changed its clock, and to the ends of days there. */
export async function aroundChanges({ writer }: Database): Promise<void> {
  const instants = zones.flatMap((zone) => momentsOf(calendarIn(zone, 1)));
  for (const [index, at] of instants.entries()) {
    await writer('appointments')
      .where({ id: index + 1 })
      .update({ starts_at: at });
    await writer('clients')
      .where({ id: index + 1 })
      .update({ created_at: at });
  }
}

const half = 1_800_000;

function momentsOf({ offsets, startOfDay }: Calendar): number[] {
  const changes = offsets.filter(({ at }) => at > 0 && at < testNow).slice(-2);
  const around = changes.flatMap(({ at }) => [at - 1, at, at + half]);
  const midnight = startOfDay('2026-11-22');
  return [...around, midnight - 1, midnight, startOfDay('2026-10-01')];
}
