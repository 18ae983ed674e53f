import { afterAll, beforeAll, test } from 'vitest';
import { type Agreeing, openAgreeing } from '../support/agreeing.ts';
import { anyDatedCount, anySummary } from '../support/definitions.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);
const minutes = 60_000;

let agreeing: Agreeing;
beforeAll(async () => {
  agreeing = await openAgreeing(seed + 12);
});
afterAll(() => agreeing.close());

test(
  'any summary gives the same groups, measures and order on each database, and what JavaScript computes',
  () => agreeing.summaries(anySummary, 1_500),
  15 * minutes,
);

test(
  'a date that is both filtered and grouped falls into the buckets that JavaScript gives it',
  () => agreeing.summaries(anyDatedCount, 300),
  5 * minutes,
);
