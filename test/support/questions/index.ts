/** The forty questions answered by hand: from plain rows, in the words of the product, without the report engine. */
import type { StarterId } from '#reports/starters/index.ts';
import * as activity from './activity.ts';
import * as billing from './billing.ts';
import * as clients from './clients.ts';
import * as groups from './groups.ts';
import * as measurements from './measurements.ts';
import * as people from './people.ts';
import type { Plain } from './plain.ts';
import * as programs from './programs.ts';
import type { Reply } from './table.ts';

export const byHand: Record<StarterId, (plain: Plain) => Reply> = {
  ...clients,
  ...activity,
  ...billing,
  ...programs,
  ...groups,
  ...measurements,
  ...people,
};
