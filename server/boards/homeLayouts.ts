import type { StarterId } from '#reports/starters/ids.ts';
import type { Profile } from '../access.ts';
import type { Layout, Tile, TileSize } from './contract.ts';

/** A report that moves with the board's period. */
const during = (starter: StarterId, size: TileSize): Tile => ({ id: starter, report: { starter }, size });

/** A report of how things stand, which no period of the board changes. */
const standing = (starter: StarterId, size: TileSize): Tile => ({
  ...during(starter, size),
  keeps: ['period'],
});

const common: Tile[] = [
  during('gainsAndLosses', 'medium'),
  during('newClientsPerMonth', 'medium'),
  during('hoursPerProfessional', 'medium'),
  during('noShowRate', 'medium'),
];

const business: Tile[] = [
  ...common,
  during('billedAndPaid', 'medium'),
  standing('activeClientsPerProfessional', 'medium'),
  standing('clientsNotSeen', 'medium'),
  standing('clientsWithoutProfessional', 'small'),
  standing('unusedAccesses', 'small'),
];

/** What the home page shows to whoever has not made one: the questions of who runs the company, and of who runs a team. */
export const homeLayouts: Partial<Record<Profile, Layout>> = {
  superAdmin: {
    tiles: [during('revenuePerBranch', 'medium'), during('appointmentTypes', 'medium'), ...business],
  },
  branchAdmin: { tiles: business },
  manager: {
    tiles: [
      ...common,
      during('busyHours', 'wide'),
      standing('clientsNotSeen', 'medium'),
      standing('programsEnding', 'small'),
      standing('clientsWithoutProgram', 'small'),
    ],
  },
};
