import type { CatalogView, SourceView } from '../../shared/catalog.ts';

/** What a report can be about, in the order in which people look for it; the title of each family is a key of the messages. */
export const subjects = {
  people: [
    'clients',
    'professionals',
    'colleagues',
    'stakeholders',
    'followUps',
    'clientChanges',
    'measurements',
    'measurementDefinitions',
    'objectives',
  ],
  activity: [
    'appointments',
    'interventions',
    'interventionCodes',
    'programs',
    'programSessions',
    'templates',
    'templateEditors',
    'exercises',
  ],
  money: ['clientInvoices', 'payments', 'subscriptionInvoices'],
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
  company: ['branches', 'professionalBranches', 'bundles', 'reports', 'auditEvents'],
} as const;

type Family = keyof typeof subjects;

/** Those that the viewer may read, by family; a subject that no family knows stands with the company's. */
export function subjectsIn({ sources }: CatalogView): { family: Family; sources: SourceView[] }[] {
  const known = Object.values(subjects).flat<readonly (readonly string[])[]>();
  const strange = sources.filter(({ name }) => !known.some((subject) => subject === name));
  return (Object.keys(subjects) as Family[])
    .map((family) => ({
      family,
      sources: [
        ...subjects[family].flatMap((name) => sources.find((source) => source.name === name) ?? []),
        ...(family === 'company' ? strange : []),
      ],
    }))
    .filter((group) => group.sources.length > 0);
}
