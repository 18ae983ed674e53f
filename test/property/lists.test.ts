import { afterAll, beforeAll, test } from 'vitest';
import { type Agreeing, openAgreeing } from '../support/agreeing.ts';
import { anyDetail } from '../support/definitions.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);
const minutes = 60_000;

let agreeing: Agreeing;
beforeAll(async () => {
  agreeing = await openAgreeing(seed + 13);
});
afterAll(() => agreeing.close());

test(
  'any list has one row for each record, in the order asked for, with the cells that JavaScript computes',
  () => agreeing.lists(anyDetail, 800),
  10 * minutes,
);
