import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '#reports/answer.ts';
import { isSummary } from '#reports/checked.ts';
import { expectAgreement, expectList } from '../support/agreement.ts';
import { type Engines, openEngines } from '../support/engines.ts';
import { expectedList } from '../support/expected/list.ts';
import { expectedAnswer } from '../support/expectedAnswer.ts';
import { fuller } from '../support/fuller.ts';
import type { Tables, World } from '../support/meaning.ts';
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

function expectMeaning(example: Example, found: Answer): void {
  const asked = bound(example, 'sqlite');
  const { report } = asked;
  const world = worldOf(asked);
  if (isSummary(report)) expectAgreement(report, found, expectedAnswer(world, report, example.caps?.groups));
  else expectList(report, found, expectedList(world, report), example.caps?.rows);
}

const worldOf = ({ access }: Bound): World => ({
  tables,
  companyId: access.viewer.companyId,
  calendar: access.operands.calendar,
  scope: access.scoped.scope,
});
