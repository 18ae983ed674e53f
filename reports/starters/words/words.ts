/** What the starters are called in one language. A starter or a label without a word does not type-check. */
import type { StarterId } from '../ids.ts';

export interface StarterWords {
  titles: Record<StarterId, string>;
  questions: Record<StarterId, string>;
  labels: StarterLabels;
}

/** The names of figures, bands and parameters. */
export type StarterLabels = Record<Label, string>;

type Label = ClientLabel | ActivityLabel | MoneyLabel | ProgramLabel | GroupLabel | PeopleLabel | BandLabel;

type ClientLabel =
  | 'clients'
  | 'activeClients'
  | 'newClients'
  | 'createdClients'
  | 'archivedClients'
  | 'netChange'
  | 'changes'
  | 'files'
  | 'sharedFiles'
  | 'sharedShare'
  | 'average'
  | 'measurements'
  | 'kind'
  | 'group';

type ActivityLabel =
  | 'appointments'
  | 'expected'
  | 'hours'
  | 'noShows'
  | 'noShowRate'
  | 'interventions'
  | 'oldest'
  | 'documents'
  | 'averageDays'
  | 'longestDays';

type MoneyLabel =
  | 'price'
  | 'billed'
  | 'paid'
  | 'outstanding'
  | 'revenue'
  | 'revenuePerHour'
  | 'cost'
  | 'costPerProfessional';

type ProgramLabel =
  | 'programs'
  | 'templates'
  | 'fromScratch'
  | 'fromTemplate'
  | 'fromScratchShare'
  | 'firstEnd'
  | 'sessionsDone'
  | 'sessionsDue'
  | 'adherence';

type GroupLabel =
  | 'members'
  | 'newMembers'
  | 'participants'
  | 'averagePercent'
  | 'togetherPercent'
  | 'start'
  | 'read'
  | 'readShare'
  | 'published';

type PeopleLabel = 'professionals' | 'accesses' | 'since';

type BandLabel =
  | 'under18'
  | 'from18'
  | 'from35'
  | 'from50'
  | 'from65'
  | 'from80'
  | 'notDue'
  | 'overdue30'
  | 'overdue60'
  | 'overdue90'
  | 'overdueMore';
