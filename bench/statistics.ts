/**
 * How fast the statistics of professionals are against the statement that one would write by hand for their appointments, in the same run.
 * Fill a company first, as for `bench/main.ts`; then `DATA_DIR=<folder> npm run bench -- statistics`.
 */
import { readConfig } from '#server/config.ts';
import { type Access, accessFor } from '#server/dataAccess.ts';
import { type Database, databasePlace, openDatabase } from '#server/database.ts';
import { type FigureId, figureIds } from '#server/statistics/contract.ts';
import { isRolled } from '#server/statistics/rollups.ts';
import { type Span, spanOf } from '#server/statistics/span.ts';
import { statisticsOf } from '#server/statistics/statistics.ts';
import { teamStatistics } from '#server/statistics/team.ts';
import { countsOf } from '#server/statistics/values.ts';
import { readViewer } from '#server/viewer.ts';
import { median, print, timed } from './timing.ts';

const runs = 7;
const busy = 20;
const kept: FigureId[] = figureIds.filter((figure) => countsOf([figure]).every(isRolled));

async function main(): Promise<void> {
  const database = openDatabase(databasePlace(readConfig(process.env)));
  const viewer = await readViewer(database.readers, 1);
  if (!viewer) throw new Error('fill a company first');
  const access = accessFor(viewer, database.dialect, Date.now());
  const year = access.operands.calendar.today.slice(0, 4);
  const span = (from: string, to: string) => spanOf({ from, to }, viewer, access, database.readers);
  const whole = await span(`${year}-01-01`, `${year}-12-31`);
  const odd = await span(`${year}-02-11`, `${year}-10-19`);
  print(`${database.dialect}; medians in milliseconds`);
  const { readers } = database;
  print(
    'one professional, one year, every figure',
    ...(await held(database, access, whole, busy, () => statisticsOf(busy, whole, access, readers))),
  );
  for (const [name, asked] of [
    ['whole months', whole],
    ['any range', odd],
  ] as const) {
    for (const [which, figures] of [
      ['kept month by month', kept],
      ['every figure', figureIds],
    ] as const)
      print(
        `the team, ${name}, ${which}`,
        ...(await held(database, access, asked, undefined, () =>
          teamStatistics({ span: asked, figures }, access, readers),
        )),
      );
  }
  await database.close();
}

/** Our median and that of the statement by hand, tried in turn. */
async function held(
  { readers }: Database,
  { operands: { calendar } }: Access,
  { from, to }: Span,
  professionalId: number | undefined,
  work: () => Promise<unknown>,
): Promise<[number, number]> {
  const byHand = `select professional_id, state, count(*), sum(minutes) from appointments
    where company_id = 1 and starts_at >= ? and starts_at < ? ${professionalId ? `and professional_id = ${professionalId}` : ''}
    group by 1, 2`;
  const bounds = [calendar.startOfDay(from), calendar.startOfDay(to)];
  const times: { ours: number; raw: number }[] = [];
  for (let run = 0; run <= runs; run += 1)
    times.push({ raw: await timed(() => readers.raw(byHand, bounds)), ours: await timed(work) });
  const warm = times.slice(1);
  return [median(warm.map(({ ours }) => ours)), median(warm.map(({ raw }) => raw))];
}

await main();
