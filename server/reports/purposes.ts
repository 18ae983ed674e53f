import type { Caps } from '#reports/answer.ts';
import { screenRowLimit } from '#reports/definition.ts';

import type { Purpose } from './contract.ts';

/** How much is read, and for how long at most, by what the answer is for. */
export const allowances: Record<Purpose, { caps: Caps; milliseconds: number }> = {
  screen: { caps: { rows: screenRowLimit, groups: 2_000, pivotColumns: 200 }, milliseconds: 15_000 },
  preview: { caps: { rows: 200, groups: 200, pivotColumns: 50 }, milliseconds: 3_000 },
  export: { caps: { rows: 250_000, groups: 5_000, pivotColumns: 200 }, milliseconds: 120_000 },
};
