import type { SessionViewer } from '#server/viewer.ts';
import type { StoredRow, Tables } from '../meaning.ts';
import { sees } from './plainBulk.ts';

export interface Around {
  /** Before the action, after it, and when it is put back. */
  before: Tables;
  after: Tables;
  current: Tables;
  viewer: SessionViewer;
  now: number;
}

/** Of each client whom the action touched: all as before when nobody has changed the client since, else all as it is. */
export function plainUndo(around: Around): { restored: number; left: number[]; tables: Tables } {
  const { current, viewer } = around;
  const isSeen = sees(current, viewer);
  const touched = (current.clients ?? []).filter(({ id }) => isTouched(around, id));
  const isUnchanged = (row: StoredRow) => row.version === find(around.after, row.id)?.version;
  const inReach = touched.filter((row) => isSeen(row) || hasLeft(around, row.id));
  const restored = new Set(inReach.filter(isUnchanged).map(({ id }) => id));
  const left = inReach.filter((row) => !isUnchanged(row) && isSeen(row)).map(({ id }) => Number(id));
  return { restored: restored.size, left, tables: putBack(around, restored) };
}

function putBack({ before, after, current, now }: Around, restored: Set<unknown>): Tables {
  const isBumped = (id: unknown) => find(before, id)?.version !== find(after, id)?.version;
  const clients = (current.clients ?? []).map((row) =>
    restored.has(row.id) && isBumped(row.id)
      ? { ...find(before, row.id), version: Number(row.version) + 1, updated_at: now }
      : row,
  );
  const related = ['client_professionals', 'group_members', 'challenge_participants'].map((name) => [
    name,
    [
      ...(before[name] ?? []).filter(({ client_id }) => restored.has(client_id)),
      ...(current[name] ?? []).filter(({ client_id }) => !restored.has(client_id)),
    ].sort((a, b) => Number(a.id) - Number(b.id)),
  ]);
  return { ...current, clients, ...Object.fromEntries(related) };
}

const find = (tables: Tables, id: unknown): StoredRow | undefined =>
  tables.clients?.find((row) => row.id === id);

function isTouched({ before, after }: Around, id: unknown): boolean {
  const related = (tables: Tables, name: string) => tables[name]?.filter(({ client_id }) => client_id === id);
  const of = (tables: Tables) => [
    find(tables, id),
    related(tables, 'client_professionals'),
    related(tables, 'group_members'),
  ];
  return JSON.stringify(of(before)) !== JSON.stringify(of(after));
}

/** Whoever acted was in the file and is so no more. */
function hasLeft({ before, after, viewer }: Around, clientId: unknown): boolean {
  const isIn = ({ client_professionals = [] }: Tables) =>
    client_professionals.some(
      (link) =>
        link.client_id === clientId &&
        link.professional_id === viewer.professionalId &&
        link.state === 'active',
    );
  return isIn(before) && !isIn(after);
}
