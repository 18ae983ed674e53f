import type { Changes } from './audit.ts';

/** What an event about many clients did to some of them alike. */
export interface BulkPart {
  ids: number[];
  changes: Changes;
}

/** The event's changes: whole, so that its hash covers what became of every client. */
export const bulkChanges = (parts: BulkPart[]): Changes => ({ clients: { after: parts } });

const actions: readonly unknown[] = ['bulk', 'import', 'undo'];

export const isBulk = ({ action }: Record<string, unknown>): boolean => actions.includes(action);

/** What it did to one client. */
export const changesOf = (changes: Changes, clientId: number): Changes =>
  partsOf(changes).find(({ ids }) => ids.includes(clientId))?.changes ?? {};

/** For the list of events: how many clients, and what all of them have in common. Which ones they are is told by each one's own history. */
export function summaryOf(changes: Changes): Changes {
  const parts = partsOf(changes);
  const names = [...new Set(parts.flatMap((part) => Object.keys(part.changes)))];
  const common = names.flatMap((name) => {
    const side = (which: 'before' | 'after') => shared(parts.map((part) => part.changes[name]?.[which]));
    const told = { ...side('before').map(asBefore)[0], ...side('after').map(asAfter)[0] };
    return Object.keys(told).length ? [[name, told] as const] : [];
  });
  const count = parts.reduce((sum, { ids }) => sum + ids.length, 0);
  return { clients: { after: count }, ...Object.fromEntries(common) };
}

const partsOf = (changes: Changes): BulkPart[] => (changes.clients?.after ?? []) as BulkPart[];

/** The one value that all have, if they have one. */
function shared(values: unknown[]): unknown[] {
  const [first] = values;
  return first !== undefined && values.every((value) => JSON.stringify(value) === JSON.stringify(first))
    ? [first]
    : [];
}

const asBefore = (before: unknown) => ({ before });
const asAfter = (after: unknown) => ({ after });
