import { announcementTexts } from './announcementTexts.ts';
import type { Row } from './book.ts';
import { at, dayLength, hour } from './calendar.ts';
import { createRandom, item, type Random } from './random.ts';
import type { Group, World } from './world.ts';

/** Every month or so each group hears something. Who opened the app may have read it. */
export function addAnnouncements(world: World): void {
  const random = createRandom(world.setup.seed + 7);
  const clients = new Map(world.book.rows('clients').map((row) => [Number(row.id), row]));
  for (const [index, group] of world.groups.entries()) {
    if (group.members.length === 0) continue;
    for (const [number, day] of daysOf(world, random, group).entries())
      announce(world, random, clients, group, { day, wording: index * 3 + number });
  }
}

/** Positions in `days`; the last may be planned for next week. */
function daysOf({ today }: World, random: Random, { setup, responsible }: Group): number[] {
  const days: number[] = [];
  const first = today - Math.min(setup.createdDaysAgo, responsible.setup.hired) + 14;
  for (let day = first; day < today; day += random.integer(24, 52)) days.push(day);
  return random.chance(0.25) ? [...days, today + random.integer(2, 9)] : days;
}

function announce(
  world: World,
  random: Random,
  clients: Map<number, Row>,
  group: Group,
  { day, wording }: { day: number; wording: number },
): void {
  const publishAt = at(item(world.days, day), random.integer(8 * 60, 17 * 60));
  const [title, text] = item(announcementTexts, wording % announcementTexts.length);
  const created_at = Math.min(world.now - hour, publishAt - random.integer(1, 60) * hour);
  const id = world.book.add('announcements', {
    company_id: world.id,
    group_id: group.id,
    author_id: group.responsible.id,
    title,
    text,
    publish_at: publishAt,
    created_at,
    updated_at: created_at,
  });
  for (const { client } of group.members.filter(({ since }) => since <= publishAt)) {
    world.book.add('announcement_recipients', {
      company_id: world.id,
      announcement_id: id,
      client_id: client.id,
      ...delivery(world, random, clients.get(client.id) ?? {}, publishAt),
    });
  }
}

/** Nothing reaches whoever has neither an address nor the app. */
function delivery({ now }: World, random: Random, client: Row, publishAt: number) {
  const sentAt = publishAt + random.integer(1, 90) * 1000;
  const isReachable = client.email !== null || client.has_access === 1;
  if (sentAt > now || !isReachable) return { sent_at: null, read_at: null };
  const readAt = sentAt + Math.round((0.01 + random.next() ** 3 * 8) * dayLength);
  const isRead = client.app_opened_at !== null && random.chance(0.8) && readAt <= now;
  return { sent_at: sentAt, read_at: isRead ? readAt : null };
}
