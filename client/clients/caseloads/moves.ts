import type { Caseload, FairSplit, Share } from '#server/clients/contract.ts';

/** A client on the way from one column to another, not written yet. */
export type Move = Pick<FairSplit['moves'][number], 'clientId' | 'label' | 'from' | 'to'> &
  Partial<Pick<FairSplit['moves'][number], 'reason'>>;

export interface Load extends Caseload {
  /** How many clients once everything is as on the board. */
  planned: number;
}

export const loads = (people: readonly Caseload[], moves: readonly Move[]): Load[] =>
  people.map((person) => ({
    ...person,
    planned: person.clients + count(moves, 'to', person.id) - count(moves, 'from', person.id),
  }));

const count = (moves: readonly Move[], side: 'from' | 'to', id: number): number =>
  moves.filter((move) => move[side] === id).length;

/** A client who is put back where it came from is not moved at all. */
export function withMove(moves: readonly Move[], { clientId, label, from, to }: Move): Move[] {
  const former = moves.find((move) => move.clientId === clientId);
  const others = moves.filter((move) => move.clientId !== clientId);
  const origin = former?.from ?? from;
  return origin === to ? others : [...others, { clientId, label, from: origin, to }];
}

export function sharesOf(moves: readonly Move[]): Share[] {
  const takers = [...new Set(moves.map(({ to }) => to))].sort((a, b) => a - b);
  return takers.map((professionalId) => ({
    professionalId,
    clientIds: moves.filter(({ to }) => to === professionalId).map(({ clientId }) => clientId),
  }));
}
