import type { Choice } from '#reports/choices.ts';
import type { Culture } from './names.ts';

/** What is written down about a company; everything else in it is drawn from these. */
export interface Setup {
  company: {
    name: string;
    zone: string;
    holidays: string[];
    weekStart: number;
    language: Choice<'language'>;
    seats: number;
    /** What is added to the price of what is taxable, as it stands on an invoice; the rates are in per cent. */
    taxes: { name: string; number: string | null; rate: number }[];
  };
  seed: number;
  daysOfHistory: number;
  branches: BranchSetup[];
  staff: StaffSetup[];
  cultures: readonly Culture[];
  clients: number;
  /** How likely a file is to be shared with one more professional. */
  sharing: number;
  /** So many stakeholder links in all, when it must be exact. */
  links?: number;
  groups: GroupSetup[];
  templates: number;
}

export interface BranchSetup {
  name: string;
  address: string;
  phone: string;
  /** With # for any digit. */
  phonePattern: string;
  highestNumber: number;
  /** Where its clients live. */
  streets: string[];
  town: string;
  weight: number;
}

export type Discipline = 'kinesiology' | 'physiotherapy' | 'coaching' | 'none';

export interface StaffSetup {
  name: [first: string, last: string];
  email: string;
  signsIn?: true;
  title: string;
  profile: Choice<'profile'>;
  bundle: 0 | 1 | 2;
  language?: Choice<'language'>;
  /** Positions in `branches`; the first is where the person mostly works. */
  branches: number[];
  discipline: Discipline;
  /** How many clients come to this person, against the others. */
  load: number;
  /** Days before today. */
  hired: number;
  /** Whoever left: the clients went to the heir, a position in `staff`, or stayed without one. */
  left?: { daysAgo: number; heir: number | null };
  signedIn: number | null;
  external?: true;
  /** The fewest files that the person is active in. */
  caseload?: number;
}

export interface GroupSetup {
  title: string;
  branch: number | null;
  responsible: number;
  stakeholders: number[];
  size: number;
  createdDaysAgo: number;
  addsNewClients?: true;
  /** A weekly class: weekday and minutes after midnight. */
  class?: { weekday: number; starts: number };
}
