import type { FigureId } from '#server/statistics/contract.ts';

/** The figures by what they are about, in the order of the page. */
export const sections = {
  clients: ['activeClients', 'newClients', 'archivedClients', 'sharedFiles', 'withoutFollowUp'],
  visits: ['booked', 'attended', 'cancelled', 'noShow', 'attendanceRate', 'hours'],
  followUp: ['interventions', 'documents', 'interventionsByType'],
  programs: ['programsCreated', 'programsActive', 'adherence', 'templatesShared'],
  groups: ['groups', 'announcements', 'challenges'],
  billing: ['billed', 'paid', 'outstanding'],
} as const satisfies Record<string, readonly FigureId[]>;

export const sectionNames = Object.keys(sections) as (keyof typeof sections)[];
