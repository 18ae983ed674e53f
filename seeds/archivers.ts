import { createRandom, type Random } from './random.ts';
import type { Client, Professional, World } from './world.ts';
import { isThere } from './world.ts';

/** Who archived each file: the person in charge mostly, else one of those who run the place. */
export function nameArchivers(world: World): void {
  const random = createRandom(world.setup.seed + 1);
  const clients = new Map(world.clients.map((client) => [client.id, client]));
  for (const row of world.book.rows('clients')) {
    const client = clients.get(Number(row.id));
    if (client) row.archived_by = archiver(world, random, client)?.id ?? null;
  }
}

function archiver({ professionals }: World, random: Random, client: Client): Professional | null {
  const { archivedAt, responsible } = client;
  if (archivedAt === null) return null;
  const writes = (each: Professional) => each.setup.profile !== 'readOnly' && isThere(each, archivedAt);
  if (responsible && writes(responsible) && random.chance(0.55)) return responsible;
  const administrators = professionals.filter((each) => each.setup.profile !== 'employee' && writes(each));
  return administrators.length ? random.pick(administrators) : null;
}
