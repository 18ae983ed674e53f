import { afterAll, beforeAll, test } from 'vitest';
import { type Agreeing, openAgreeing } from '../support/agreeing.ts';
import { anyReport } from '../support/definitions.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);
const minutes = 60_000;

let agreeing: Agreeing;
beforeAll(async () => {
  agreeing = await openAgreeing(seed + 1);
});
afterAll(() => agreeing.close());

test(
  'pivots, totals, conditions, the top n with the rest, filled dates and other periods are what JavaScript computes',
  () => agreeing.summaries(anyReport, 1_500),
  15 * minutes,
);
