import { afterAll, beforeAll, test } from 'vitest';
import { type Agreeing, openAgreeing } from '../support/agreeing.ts';
import { anyOtherComparison } from '../support/definitions.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);
const minutes = 60_000;

let agreeing: Agreeing;
beforeAll(async () => {
  agreeing = await openAgreeing(seed + 21);
});
afterAll(() => agreeing.close());

test(
  'whatever else is compared stands beside what was in the other period, and its change is what JavaScript computes',
  () => agreeing.summaries(anyOtherComparison, 600),
  15 * minutes,
);
