/**
 * How fast reports are against the statement that one would write by hand, in the same run over the same rows. Fill a company first:
 * `DATA_DIR=<folder> npm run seed -- --size large`, then `DATA_DIR=<folder> npm run bench`.
 */
import { type Answered, answer } from '#reports/answer.ts';
import { wallClock } from '#reports/calendar.ts';
import { check } from '#reports/check.ts';
import type { CheckedReport } from '#reports/checked.ts';
import { shift } from '#reports/days.ts';
import { readConfig } from '#server/config.ts';
import { type Access, accessFor } from '#server/dataAccess.ts';
import { type Database, databasePlace, openDatabase, query } from '#server/database.ts';
import { allowances } from '#server/reports/purposes.ts';
import { readViewer } from '#server/viewer.ts';
import { bulkTimes } from './bulk.ts';
import { compileTimes } from './compiling.ts';
import { isolation } from './isolation.ts';
import { type Places, type Question, questions } from './questions.ts';
import { median, print, timed } from './timing.ts';

async function main(): Promise<void> {
  const database = openDatabase(databasePlace(readConfig(process.env)));
  const viewer = await readViewer(database.readers, 1);
  if (!viewer) throw new Error('fill a company first');
  const access = accessFor(viewer, database.dialect, Date.now());
  print(`${database.dialect}; medians in milliseconds`);
  for (const [name, time] of compileTimes(access)) print(name, time);
  for (const question of questions) await compare(question, database, access);
  const [first] = questions;
  if (!first) throw new Error('there is a first question');
  for (const [name, time] of await isolation(database, access, bound(first, access))) print(name, time);
  for (const [name, time, byHand] of await bulkTimes(database, viewer)) print(name, time, byHand);
  await database.close();
}

async function compare(question: Question, database: Database, access: Access): Promise<void> {
  const report = bound(question, access);
  const byHand = question.byHand(database.dialect, placesOf(access));
  const ways = [() => database.reports.raw(byHand), () => run(report, database, access)] as const;
  const [raw = 0, ours = 0] = await inTurn(ways);
  print(question.name, ours, raw);
}

const times = 9;

/** The median of each way, tried in turn so that whatever else the machine does falls on all alike. */
async function inTurn(ways: readonly (() => PromiseLike<unknown>)[]): Promise<number[]> {
  const found: number[][] = ways.map(() => []);
  for (let run = 0; run <= times; run += 1)
    for (const [index, way] of ways.entries()) found[index]?.push(await timed(way));
  return found.map((each) => median(each.slice(1)));
}

function bound({ definition }: Question, { operands }: Access): CheckedReport {
  const checked = check(definition, operands);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

const run = (report: CheckedReport, { reports }: Database, { scoped }: Access): Promise<Answered> =>
  answer(report, {
    context: scoped,
    caps: allowances.screen.caps,
    ask: (statement) => query(reports, statement),
  });

function placesOf({ operands: { calendar } }: Access): Places {
  const { today, offsets, startOfDay } = calendar;
  const tomorrow = shift(today, 1, 'day');
  const wall = (column: string, from: number, to: number) => {
    const within = offsets.filter(({ at }, index) => at < to && (offsets[index + 1]?.at ?? to) > from);
    const cases = within
      .slice(0, -1)
      .map(({ offset }, index) => `when ${column} < ${within[index + 1]?.at} then ${offset}`);
    return `${column} + case ${cases.join(' ')} else ${within.at(-1)?.offset ?? wallClock(from, offsets) - from} end`;
  };
  return {
    yearAgo: startOfDay(shift(tomorrow, -1, 'year')),
    threeYearsAgo: startOfDay(shift(tomorrow, -3, 'year')),
    tomorrow: startOfDay(tomorrow),
    ninetyDaysAgo: startOfDay(shift(today, -90, 'day')),
    wall,
  };
}

await main();
