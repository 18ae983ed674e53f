import { dayLength } from './calendar.ts';
import { fillCaseloads, forgetSome, shareMore } from './caseloads.ts';
import { depart, heirOf } from './departures.ts';
import { end, holds, link, whoever } from './links.ts';
import type { Client, Link, Professional, World } from './world.ts';

/** Who is in each file and since when: the person in charge, those asked to join, and whoever took over from one who left. */
export function addStakeholders(world: World): void {
  for (const client of world.clients) {
    assign(world, client);
    join(world, client);
  }
  for (const professional of world.professionals) depart(world, professional);
  for (const client of world.clients) close(world, client);
  fillCaseloads(world);
  forgetSome(world);
  shareMore(world);
  for (const client of world.clients) putLinks(world, client);
}

function assign(world: World, client: Client): void {
  const responsible = whoever(world, client, client.createdAt);
  if (!responsible) return;
  client.responsible = responsible;
  client.links.push(link(responsible, client.createdAt));
}

/** A colleague is asked to join, then perhaps a second one. */
function join(world: World, client: Client): void {
  const { random, now } = world;
  for (let asked = 0; asked < 2 && random.chance(world.setup.sharing); asked += 1) {
    const since = Math.round(
      client.createdAt + random.next() * Math.min(now - client.createdAt, 200 * dayLength),
    );
    const colleague = random.chance(0.12) ? outsider(world, client, since) : whoever(world, client, since);
    if (colleague) client.links.push(ended(world, link(colleague, since)));
  }
}

function outsider(
  { professionals, random }: World,
  { home, links }: Client,
  instant: number,
): Professional | null {
  const able = professionals.filter(
    (each) =>
      each.setup.external && each.branches.includes(home) && each.hiredAt <= instant && !holds(links, each),
  );
  return able.length ? random.pick(able) : null;
}

/** Help that was asked for a while. */
function ended({ random, now }: World, joined: Link): Link {
  const until = joined.since + random.integer(30, 240) * dayLength;
  return until < now && random.chance(0.3) ? { ...joined, until, reason: 'archived' } : joined;
}

/** Archiving a file usually ends its links; an administrator can archive it and leave them. */
function close({ random }: World, client: Client): void {
  const { archivedAt } = client;
  if (archivedAt === null) return;
  client.links = client.links.filter(({ since }) => since < archivedAt);
  if (client.state === 'archived' && random.chance(0.3)) return;
  for (const each of client.links.filter(({ until }) => until === null || until > archivedAt))
    end(each, archivedAt, 'archived');
}

function putLinks(world: World, client: Client): void {
  for (const { professional, kind, since, until, reason } of client.links) {
    world.book.add('client_professionals', {
      company_id: world.id,
      client_id: client.id,
      professional_id: professional.id,
      state: until === null ? 'active' : 'archived',
      kind,
      since,
      until,
      ended_reason: reason,
      successor_id: reason === 'transfer' ? (heirOf(world, professional)?.id ?? null) : null,
    });
  }
}
