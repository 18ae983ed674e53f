import { type Area, areas } from './bundles/contract.ts';

/** Whoever has no bundle has every area. */
export interface WithAreas {
  areasOff?: readonly Area[];
}

/** What belongs to an area, by the name of its source or resource; the rest is always on. */
const members: Record<Area, readonly string[]> = {
  programs: ['templates', 'templateEditors', 'exercises', 'programs', 'programSessions'],
  reports: [
    'reports',
    'reportShares',
    'reportFavourites',
    'boards',
    'boardShares',
    'schedules',
    'scheduleRecipients',
  ],
  billing: ['clientInvoices', 'payments'],
  groups: [
    'groups',
    'memberships',
    'groupStakeholders',
    'announcements',
    'announcementRecipients',
    'challenges',
    'challengeParticipants',
    'challengeEntries',
  ],
};

const areaOf = new Map(areas.flatMap((area) => members[area].map((name) => [name, area] as const)));

export function isOn({ areasOff }: WithAreas, name: string): boolean {
  const area = areaOf.get(name);
  return area === undefined || !areasOff?.includes(area);
}

/** What a bundle's stored features turn off. */
export function areasOffIn(features: string | null): Area[] {
  const stored: Record<string, unknown> = features === null ? {} : JSON.parse(features);
  return areas.filter((area) => stored[area] === false);
}
