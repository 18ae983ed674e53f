import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReportDefinition } from '#reports/definition.ts';
import type { Database } from '#server/database.ts';
import type { SessionViewer } from '#server/viewer.ts';
import { anyDetail, anyReport } from '../support/definitions.ts';
import { type Engines, openEngines } from '../support/engines.ts';
import { readTables } from '../support/hostileCompany.ts';
import { answerOf } from '../support/reading.ts';
import { changeWhatIsHidden, reducedTo } from '../support/reduction.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);
const viewerIds = [2, 3, 9];
const minutes = 60_000;

let engines: Engines;
let viewers: SessionViewer[];

beforeAll(async () => {
  engines = await openEngines(seed + 6);
  viewers = await Promise.all(viewerIds.map((id) => engines.viewer(id)));
});

afterAll(() => engines.close());

const definitions = fc.oneof(anyReport, anyDetail);

/** Definitions that name the asker or the asker's branches mean something else to somebody else. */
const impersonal = definitions.filter(
  (definition) => !/"\$(me|myBranches)"/.test(JSON.stringify(definition)),
);

test(
  'what a viewer is answered is what one without limits is answered of a database that holds only what the viewer may see',
  async () => {
    for (const viewer of viewers) {
      const world = engines.world(viewer);
      const reduced = await reducedTo(engines, world);
      try {
        await fc.assert(
          fc.asyncProperty(impersonal, async (definition: ReportDefinition) => {
            const [full] = engines.databases as [Database];
            const seen = await answerOf(full, definition, engines.access(viewer, 'sqlite'));
            expect(seen).toEqual(await answerOf(reduced.database, definition, reduced.access(viewer)));
          }),
          { seed, numRuns: 130 },
        );
      } finally {
        await reduced.close();
      }
    }
  },
  10 * minutes,
);

test(
  'changing, adding and deleting rows that a viewer may not see changes no byte of any answer',
  async () => {
    for (const [index, viewer] of viewers.entries()) {
      const database = engines.databases[index % engines.databases.length] as Database;
      const access = engines.access(viewer, database.dialect);
      const sample = fc.sample(definitions, { seed: seed + index, numRuns: 80 });
      const answers = () => Promise.all(sample.map((definition) => answerOf(database, definition, access)));
      const before = JSON.stringify(await answers());
      const world = { ...engines.world(viewer), tables: await readTables(database) };
      expect(await changeWhatIsHidden(database, world)).toBeGreaterThan(20);
      expect(JSON.stringify(await answers())).toBe(before);
    }
  },
  10 * minutes,
);
