import fc from 'fast-check';
import { expect } from 'vitest';
import type { Answer } from '#reports/answer.ts';
import type { CheckedReport } from '#reports/checked.ts';
import type { ReportDefinition } from '#reports/definition.ts';
import type { Dialect } from '#reports/sql.ts';
import type { Access } from '#server/dataAccess.ts';
import type { SessionViewer } from '#server/viewer.ts';
import { expectAgreement, expectList } from './agreement.ts';
import { type Engines, openEngines } from './engines.ts';
import { expectedList } from './expected/list.ts';
import { expectedAnswer } from './expectedAnswer.ts';
import type { World } from './meaning.ts';
import { answerOf, boundReport } from './reading.ts';
import { aroundChanges, inZone, zones } from './zones.ts';

/** Random reports, asked by several people under several clocks, on every database and of JavaScript. */
export interface Agreeing {
  summaries: (definitions: fc.Arbitrary<ReportDefinition>, numRuns: number) => Promise<void>;
  lists: (definitions: fc.Arbitrary<ReportDefinition>, numRuns: number) => Promise<void>;
  close: () => Promise<void>;
}

/** Who sees everything asks most, who sees little now and then. */
const viewerIds = [1, 1, 1, 2, 2, 3, 9];

export async function openAgreeing(seed: number): Promise<Agreeing> {
  const engines = await openEngines(seed, aroundChanges);
  const viewers = await Promise.all(viewerIds.map((id) => engines.viewer(id)));
  const place = placed(engines, viewers);
  const each =
    (agree: (place: Place, report: CheckedReport, found: Answer) => void) =>
    (definitions: fc.Arbitrary<ReportDefinition>, numRuns: number) =>
      fc.assert(
        fc.asyncProperty(definitions, who, zone, async (definition, index, name) => {
          const asker = place(index, name);
          const found = await answerIn(engines, definition, asker);
          if (found) agree(asker, boundReport(definition, asker.access('sqlite')), found);
        }),
        { seed, numRuns },
      );
  return {
    summaries: each(({ world }, report, found) =>
      expectAgreement(report, found, expectedAnswer(world, report)),
    ),
    lists: each(({ world }, report, found) => expectList(report, found, expectedList(world, report))),
    close: engines.close,
  };
}

/** One viewer under one clock. */
interface Place {
  world: World;
  access: (dialect: Dialect) => Access;
}

const who = fc.nat(viewerIds.length - 1);
const zone = fc.constantFrom(...zones);

/** The same one for the same viewer and zone, whose rows are then worked out once. */
function placed(engines: Engines, viewers: SessionViewer[]): (index: number, zone: string) => Place {
  const known = new Map<string, Place>();
  return (index, name) => {
    const id = `${viewerIds[index]} ${name}`;
    const place = known.get(id) ?? placeOf(engines, viewers[index] as SessionViewer, name);
    known.set(id, place);
    return place;
  };
}

function placeOf(engines: Engines, viewer: SessionViewer, name: string): Place {
  const access = (dialect: Dialect) => inZone(engines.access(viewer, dialect), name);
  return { access, world: { ...engines.world(viewer), calendar: access('sqlite').operands.calendar } };
}

/** Each database's answer, all of them equal; none when there are too many dates to show. */
async function answerIn(
  { databases }: Engines,
  definition: ReportDefinition,
  { access }: Place,
): Promise<Answer | undefined> {
  const found = await Promise.all(
    databases.map((database) => answerOf(database, definition, access(database.dialect))),
  );
  for (const each of found) expect(each).toEqual(found[0]);
  const [first] = found;
  if (first?.ok) return first.value;
  expect(first?.problems.map(({ code }) => code)).toEqual(['tooManyDates']);
  return undefined;
}
