import type { DepartureBody, DepartureView } from '#server/professionals/contract.ts';

/** What was chosen so far about somebody's leaving. */
export interface Draft {
  way: Way;
  to?: number;
  /** By client: who was chosen in place of the suggestion. */
  byHand: Readonly<Record<number, number>>;
  appointments?: Appointments;
  /** Null leaves them as they are. */
  belongings?: number | null;
}

export const ways = ['transfer', 'suggested', 'branch', 'load', 'hand', 'archive'] as const;
export type Way = (typeof ways)[number];

export type Appointments = NonNullable<DepartureBody['appointments']>;

/** Without clients there is nobody to follow them. */
export const draftFor = ({ holds }: DepartureView): Draft => ({
  way: (holds.clients ?? 0) > 0 ? 'transfer' : 'archive',
  byHand: {},
});

/** What of a person's is put into another's hands as a whole. */
export const belongingNames = ['groups', 'templates', 'reports', 'boards', 'schedules'] as const;

export const hasBelongings = ({ holds }: DepartureView): boolean =>
  belongingNames.some((name) => (holds[name] ?? 0) > 0);

/** Who leaves several successors behind has to say to whom the rest goes; one successor takes it unless said otherwise. */
export const ownerIn = ({ belongings, way, to }: Draft): number | undefined =>
  belongings === undefined ? (way === 'transfer' ? to : undefined) : (belongings ?? undefined);

/** What is asked of the server, or undefined while something still has to be chosen. */
export function bodyOf(draft: Draft, view: DepartureView): DepartureBody | undefined {
  const clients = clientsIn(draft);
  const hours = appointmentsIn(draft, view);
  if (!clients || hours === 'missing') return undefined;
  const owner = ownerIn(draft);
  return {
    ...clients,
    ...(hours ? { appointments: hours } : {}),
    ...(owner === undefined ? {} : { belongings: owner }),
  };
}

function clientsIn({ way, to, byHand }: Draft): Omit<DepartureBody, 'appointments'> | undefined {
  if (way === 'archive') return { clients: 'archive' };
  if (way === 'transfer') return to === undefined ? undefined : { clients: 'transfer', to };
  if (way !== 'hand') return { clients: 'transfer', split: way };
  const exceptions = Object.entries(byHand).map(([clientId, chosen]) => ({
    clientId: Number(clientId),
    to: chosen,
  }));
  return { clients: 'transfer', split: 'suggested', ...(exceptions.length ? { exceptions } : {}) };
}

/** Without successors, hours that are booked want a decision. */
function appointmentsIn(
  { way, appointments }: Draft,
  { holds }: DepartureView,
): Appointments | 'missing' | undefined {
  if ((holds.appointments ?? 0) === 0) return undefined;
  if (way !== 'archive') return appointments ?? 'follow';
  return appointments === undefined || appointments === 'follow' ? 'missing' : appointments;
}
