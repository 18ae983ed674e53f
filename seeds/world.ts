import type { Choice } from '#reports/choices.ts';
import type { Book } from './book.ts';
import type { Day } from './calendar.ts';
import type { Emails } from './emails.ts';
import type { Name } from './names.ts';
import type { Random } from './random.ts';
import type { BranchSetup, GroupSetup, Setup, StaffSetup } from './setup.ts';

/** A company while it is being made. */
export interface World {
  setup: Setup;
  id: number;
  now: number;
  book: Book;
  random: Random;
  emails: Emails;
  days: Day[];
  /** Position in `days` of the day that `now` lies in. */
  today: number;
  branches: Branch[];
  professionals: Professional[];
  codes: Map<string, Code>;
  clients: Client[];
  groups: Group[];
  visits: Visit[];
}

export interface Branch {
  id: number;
  setup: BranchSetup;
}

export interface Code {
  id: number;
  price: number | null;
}

export interface Professional {
  id: number;
  setup: StaffSetup;
  branches: Branch[];
  hiredAt: number;
  leftAt: number | null;
  shift: { from: number; to: number; saturdays: boolean; dayOff: number };
  /** Days of `days` away on holiday. */
  away: { from: number; to: number };
}

export interface Link {
  professional: Professional;
  kind: Choice<'linkKind'>;
  since: number;
  until: number | null;
  reason: Choice<'endReason'> | null;
}

export interface Client {
  id: number;
  name: Name;
  branch: Branch | null;
  home: Branch;
  state: Choice<'clientState'>;
  createdAt: number;
  createdDay: number;
  /** Position in `days` after which the client no longer comes. */
  lastDay: number;
  archivedAt: number | null;
  /** Days between two visits. */
  pace: number;
  careless: boolean;
  responsible: Professional | null;
  links: Link[];
  lastActivityAt: number | null;
}

export interface Group {
  id: number;
  setup: GroupSetup;
  createdAt: number;
  responsible: Professional;
  members: Member[];
}

export interface Member {
  client: Client;
  since: number;
  source: Choice<'memberSource'>;
}

export interface Visit {
  /** Once it is written down. */
  id?: number;
  client: Client;
  professional: Professional;
  /** Position in `days`. */
  day: number;
  startsAt: number;
  minutes: number;
  type: Choice<'appointmentType'>;
  code: Code | null;
  state: Choice<'appointmentState'>;
}

export const isThere = (professional: Professional, instant: number): boolean =>
  professional.hiredAt <= instant && (professional.leftAt === null || instant < professional.leftAt);

export const touched = (client: Client, instant: number): void => {
  client.lastActivityAt = Math.max(client.lastActivityAt ?? instant, instant);
};
