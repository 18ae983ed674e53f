import { invalidField } from '../../errors.ts';
import type { DepartureBody } from '../contract.ts';
import type { Colleague } from './candidates.ts';
import type { Change } from './changes.ts';
import type { Given } from './handOver.ts';
import { type Belonging, belongings, type Held, type HeldFile } from './held.ts';
import { type Successor, suggest } from './successors.ts';

export interface Plan {
  changes: Change[];
  files: Given[];
  groups: Given[];
}

/** What a departure asked for in this way changes, record by record. Throws where it names somebody or something unknown. */
export function planOf(body: DepartureBody, held: Held, candidates: readonly Colleague[]): Plan {
  const successors = successorsOf(body, held, candidates);
  const owner = ownerOf(body, candidates);
  const follows = (clientId: number) => successors.get(clientId)?.id ?? null;
  const followed = held.files.filter(({ isFollowed }) => isFollowed);
  return {
    changes: [
      ...held.links.map(({ id, clientId }) => change('ended', id, follows(clientId))),
      ...held.files.filter(({ isResponsible }) => isResponsible).map((file) => inCharge(file, follows)),
      ...appointmentChanges(body, held, follows),
      ...(owner === undefined ? [] : belongingChanges(held, owner)),
      ...held.followed.map(({ groupId, since }) => ({ ...change('unfollowed', groupId, null), since })),
    ],
    files: followed.flatMap(({ clientId }) => {
      const successorId = follows(clientId);
      return successorId === null ? [] : [{ recordId: clientId, successorId }];
    }),
    groups:
      owner === undefined
        ? []
        : held.followed.map(({ groupId }) => ({ recordId: groupId, successorId: owner })),
  };
}

const change = (kind: Change['kind'], recordId: number, successorId: number | null): Change => ({
  kind,
  recordId,
  successorId,
});

/** Without a successor, whoever has been active in the file longest is in charge of it; else nobody is. */
const inCharge = ({ clientId, sharers }: HeldFile, follows: (id: number) => number | null): Change =>
  change('responsible', clientId, follows(clientId) ?? sharers[0] ?? null);

function successorsOf(
  { clients, to, split, exceptions = [] }: DepartureBody,
  { files }: Held,
  candidates: readonly Colleague[],
): Map<number, Successor> {
  if (clients === 'archive') return new Map();
  if (to !== undefined) refuseStranger(candidates, to, 'to');
  const successors = split
    ? suggest(files, candidates.filter(canFollow), split)
    : new Map(files.map(({ clientId }) => [clientId, chosen(to)]));
  const known = new Set(files.map(({ clientId }) => clientId));
  for (const exception of exceptions) {
    refuseStranger(candidates, exception.to, 'exceptions');
    if (!known.has(exception.clientId)) throw invalidField('exceptions', 'unknownReference');
    successors.set(exception.clientId, chosen(exception.to));
  }
  if (successors.size < files.length) throw invalidField('split', 'nobodyToFollow');
  return successors;
}

const chosen = (id = 0): Successor => ({ id, reason: 'chosen' });

/** Who reads only, or leads without following anybody, can be chosen; but no client is put on them unasked. */
export const canFollow = ({ profile, activeClients }: Colleague): boolean =>
  profile !== 'readOnly' && (profile === 'employee' || activeClients > 0);

function ownerOf({ belongings: owner, to }: DepartureBody, candidates: readonly Colleague[]) {
  if (owner !== undefined) refuseStranger(candidates, owner, 'belongings');
  return owner ?? to;
}

function refuseStranger(candidates: readonly Colleague[], id: number, field: string): void {
  if (!candidates.some((candidate) => candidate.id === id)) throw invalidField(field, 'unknownReference');
}

/** Appointments follow their clients unless asked otherwise; nothing leaves the calendar unasked. */
function appointmentChanges(
  { clients, to, appointments = clients === 'transfer' ? 'follow' : 'keep' }: DepartureBody,
  held: Held,
  follows: (clientId: number) => number | null,
): Change[] {
  if (appointments === 'keep') return [];
  if (appointments === 'cancel') return held.appointments.map(({ id }) => change('cancelled', id, null));
  return held.appointments.flatMap(({ id, clientId }) => {
    const successor = follows(clientId) ?? to ?? null;
    return successor === null ? [] : [change('appointments', id, successor)];
  });
}

const belongingChanges = (held: Held, owner: number): Change[] =>
  (Object.keys(belongings) as Belonging[]).flatMap((name) =>
    held.belongings[name].map((id) => change(name, id, owner)),
  );
