import type { Row } from './book.ts';
import { dayLength, hour, minute } from './calendar.ts';
import { bookClasses } from './classes.ts';
import { openDiary } from './diary.ts';
import type { Random } from './random.ts';
import { bookVisits } from './visits.ts';
import type { Visit, World } from './world.ts';
import { touched } from './world.ts';

/** Every appointment of the company in the order of time: the weekly classes first, then each client's visits around them. */
export function addAppointments(world: World): void {
  const diary = openDiary(world);
  const classes = bookClasses(world, diary);
  world.visits = [...classes, ...bookVisits(world, diary, classes)].sort(
    (a, b) => a.startsAt - b.startsAt || a.client.id - b.client.id,
  );
  for (const visit of world.visits) visit.state = outcome(world, visit);
  forget(world);
  for (const visit of world.visits) {
    if (visit.state === 'attended') touched(visit.client, visit.startsAt);
    visit.id = world.book.add('appointments', appointmentRow(world, visit));
  }
}

export function outcome({ random, now }: World, { startsAt, client }: Visit): Visit['state'] {
  if (startsAt >= now) return random.chance(0.05) ? 'cancelled' : 'booked';
  const missed = client.careless ? 0.15 : 0.045;
  return random.weighted([
    ['attended', 0.9 - missed],
    ['cancelled', client.careless ? 0.14 : 0.095],
    ['noShow', missed],
  ]);
}

/** A handful that nobody marked afterwards. */
function forget({ visits, random, now }: World): void {
  const recent = visits.filter(
    ({ startsAt }) => startsAt < now - 12 * hour && startsAt > now - 20 * dayLength,
  );
  for (const visit of random.sample(recent, Math.min(6, Math.ceil(visits.length / 1000))))
    visit.state = 'booked';
}

export function appointmentRow({ id, random, now }: World, visit: Visit): Row {
  const { client, professional, code, type, startsAt, minutes, state } = visit;
  const createdAt = bookedAt(random, visit, now);
  return {
    company_id: id,
    client_id: client.id,
    professional_id: professional.id,
    branch_id: (client.branch ?? professional.branches[0])?.id ?? null,
    code_id: code?.id ?? null,
    type,
    starts_at: startsAt,
    minutes,
    state,
    price_cents: code?.price ?? null,
    invoice_id: null,
    created_at: createdAt,
    updated_at: state === 'booked' ? createdAt : marked(random, visit, now, createdAt),
  };
}

const bookedAt = (random: Random, { startsAt, client }: Visit, now: number): number =>
  Math.max(client.createdAt, Math.min(startsAt, now) - random.integer(2, 21 * 24) * hour);

/** Cancelled ahead of time, everything else marked in the hours after. */
const marked = (
  random: Random,
  { startsAt, minutes, state }: Visit,
  now: number,
  createdAt: number,
): number =>
  state === 'cancelled'
    ? Math.min(now, Math.max(createdAt, startsAt - random.integer(1, 48) * hour))
    : Math.min(now, startsAt + (minutes + random.integer(0, 300)) * minute);
