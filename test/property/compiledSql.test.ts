import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '#reports/answer.ts';
import { isSummary } from '#reports/checked.ts';
import { expectAgreement } from '../support/agreement.ts';
import { type Engines, openEngines } from '../support/engines.ts';
import { expectedAnswer } from '../support/expectedAnswer.ts';
import { fuller } from '../support/fuller.ts';
import { meaning, type Tables, type World } from '../support/meaning.ts';
import { answerIn, type Bound, bound } from '../support/statements/asking.ts';
import { subjects } from '../support/statements/index.ts';
import type { Example, Examples } from '../support/statements/words.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);

let engines: Engines;
let tables: Tables;
beforeAll(async () => {
  engines = await openEngines(seed + 7);
  tables = await fuller(engines);
});
afterAll(() => engines.close());

describe.each(Object.keys(subjects))('what is asked about %s', (subject) => {
  const examples = subjects[subject] as Examples;

  test.each(Object.keys(examples))('%s: answered alike by each database and without any', async (name) => {
    const example = examples[name] as Example;
    const answers = await Promise.all(engines.databases.map((database) => answerIn(database, example)));
    for (const each of answers) expect(each).toEqual(answers[0]);
    expectMeaning(example, answers[0] as Answer);
  });
});

/** What is worked out without a database knows figures that fulfil every one of some rules, and no more. */
const isPlain = ({ definition: { having } }: Example): boolean =>
  having === undefined || (having.combinator === 'and' && !having.not);

/** Dates that are filled from the first to the last that there is are told by the databases alone. */
const isOpenEnded = ({ found, definition }: Example): boolean =>
  found !== undefined && definition.groupBy?.some(({ fill }) => fill) === true && !definition.top;

function expectMeaning(example: Example, found: Answer): void {
  const asked = bound(example, 'sqlite');
  const { report } = asked;
  const world = worldOf(asked);
  if (!isSummary(report)) expect(found.total).toBe(meaning(world, report.source, report.filter).length);
  else if (isPlain(example) && !isOpenEnded(example)) {
    const expected = expectedAnswer(world, report);
    expect(found.total).toBe(expected.rows.size);
    if (!found.truncated) expectAgreement(report, found, expected);
  }
}

const worldOf = ({ access }: Bound): World => ({
  tables,
  companyId: access.viewer.companyId,
  calendar: access.operands.calendar,
  scope: access.scoped.scope,
});
