import { fold } from '#reports/fold.ts';
import type { AuditEvent } from './audit.ts';
import type { Transaction } from './database.ts';

/** An event is found by who did it, by what the record was called, and by what was written and read in it. */
export function searchText(
  { actorId, label, changes = {} }: AuditEvent,
  actors: Map<number, string>,
): string {
  const values = Object.values(changes).flatMap(({ before, after }) => [before, after].flatMap(wordsOf));
  const words = [actors.get(actorId ?? 0) ?? '', label ?? '', ...values];
  return fold(words.join(' ').trim()).slice(0, mostSearched);
}

/** An event of thousands of clients is found by what it did, not by each of them. */
const mostSearched = 1_000;

/** A reference is called what its record is called. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  const named = typeof value === 'object' && value !== null && 'label' in value ? value.label : undefined;
  return typeof named === 'string' ? [named] : [];
}

export async function actorNames(
  tx: Transaction,
  events: readonly AuditEvent[],
): Promise<Map<number, string>> {
  const ids = [...new Set(events.map(({ actorId }) => actorId))].filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const actors: { id: number; first_name: string; last_name: string }[] = await tx('professionals')
    .whereIn('id', ids)
    .select('id', 'first_name', 'last_name');
  return new Map(actors.map(({ id, first_name, last_name }) => [id, `${first_name} ${last_name}`]));
}
