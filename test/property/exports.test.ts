import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerTelling } from '#reports/headings/telling.ts';
import type { Value } from '#reports/headings/values.ts';
import { answerWordsIn } from '#reports/headings/words/index.ts';
import type { Ask } from '#reports/summary/groups.ts';
import { query } from '#server/database.ts';
import { listTable } from '#server/exports/listTable.ts';
import { answerTable, type Table, type Told } from '#server/exports/table.ts';
import { anyDetail, anyReport, anySummary } from '../support/definitions.ts';
import { type Engines, openEngines } from '../support/engines.ts';
import { answerOf, boundReport } from '../support/reading.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);
const viewerIds = [1, 2, 3, 9];

let engines: Engines;
beforeAll(async () => {
  engines = await openEngines(seed + 2);
});
afterAll(() => engines.close());

const languages = ['fr', 'en', 'es'] as const;

async function linesIn({ pieces }: Table): Promise<Value[][]> {
  const lines: Value[][] = [];
  for await (const piece of pieces) lines.push(...piece.map(({ values }) => values));
  return lines;
}

test('a list read in pieces of any size is the list of the screen, line by line, whatever it is sorted by', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyDetail,
      fc.constantFrom(...viewerIds),
      fc.integer({ min: 1, max: 9 }),
      fc.option(fc.integer({ min: 1, max: 12 })),
      async (definition, viewerId, size, cap) => {
        const viewer = await engines.viewer(viewerId);
        for (const database of engines.databases) {
          const access = engines.access(viewer, database.dialect);
          const report = boundReport(definition, access);
          const told = {
            telling: answerTelling(report, 'fr', access.operands.calendar),
            totals: answerWordsIn('fr'),
            calendar: access.operands.calendar,
          };
          const ask: Ask = (statement) => query(database.exports, statement);
          const most = cap ?? 5_000;
          const reading = { context: access.scoped, ask, most, size };
          const table = await listTable(report, reading, told);
          const screen = await answerOf(database, definition, access);
          if (!screen.ok) throw new Error(JSON.stringify(screen.problems));
          const whole = await linesIn(answerTable(screen.value, told));
          expect(await linesIn(table)).toEqual(whole.slice(0, most));
          expect(table).toMatchObject({
            total: screen.value.total,
            shown: Math.min(whole.length, most),
            truncated: screen.value.truncated || whole.length > most,
          });
        }
      },
    ),
    { seed, numRuns: 400 },
  );
}, 600_000);

test('every heading and every cell of any answer has words in each language, and as many as there are columns', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(anySummary, anyReport),
      fc.constantFrom(...languages),
      async (definition, language) => {
        const [database] = engines.databases;
        if (!database) return;
        const access = engines.access(await engines.viewer(1), database.dialect);
        const answered = await answerOf(database, definition, access);
        if (!answered.ok) return;
        const report = boundReport(definition, access);
        const { calendar } = access.operands;
        const told: Told = {
          telling: answerTelling(report, language, calendar),
          totals: answerWordsIn(language),
          calendar,
        };
        const table = answerTable(answered.value, told);
        const lines = await linesIn(table);
        expect(lines).toHaveLength(table.lines);
        expect(lines.length).toBe(
          answered.value.rows.length + (answered.value.totals.subtotals?.length ?? 0),
        );
        for (const heading of table.headings) expect(heading).not.toMatch(/undefined|^$|^m\d|^g\d/);
        for (const line of lines) expect(line).toHaveLength(table.headings.length);
      },
    ),
    { seed, numRuns: 400 },
  );
}, 600_000);
