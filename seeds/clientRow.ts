import { choices } from '#reports/choices.ts';
import { fold } from '#reports/fold.ts';
import type { Scalar } from '#reports/sql.ts';
import type { Row } from './book.ts';
import { dayLength } from './calendar.ts';
import { clientDomain } from './emails.ts';
import { createPhone } from './phones.ts';
import type { Random } from './random.ts';
import type { Client, World } from './world.ts';

/** What is known of a client. Files are never complete: each thing is missing somewhere. */
export function clientRow(world: World, client: Client): Row {
  const { random, now } = world;
  const { firstName, lastName } = client.name;
  const email = client.id % 12 === 5 ? null : world.emails.of(firstName, lastName, clientDomain(random));
  const changedAt = client.archivedAt ?? Math.max(client.createdAt, client.lastActivityAt ?? 0);
  return {
    id: client.id,
    company_id: world.id,
    first_name: firstName,
    last_name: lastName,
    email,
    secondary_email: random.chance(0.03)
      ? `${fold(firstName).replace(/[^a-z]/g, '')}${client.id}@travail.example`
      : null,
    username: email === null && random.chance(0.15) ? username(client) : null,
    phone: maybe(random, 0.93, createPhone(random, client.home.setup.phonePattern)),
    birth_date: maybe(random, 0.93, birthDate(random)),
    sex: sex(random, client),
    address: maybe(random, 0.8, address(random, client)),
    language: client.name.language,
    branch_id: client.branch?.id ?? null,
    responsible_id: client.responsible?.id ?? null,
    source: maybe(random, 0.9, random.weighted(sources)),
    state: client.state,
    ...access(world, client, email !== null),
    last_activity_at: client.lastActivityAt,
    archived_at: client.archivedAt,
    created_by: creator(world, client),
    created_at: client.createdAt,
    updated_at: Math.min(now, changedAt),
  };
}

const maybe = (random: Random, probability: number, value: Scalar): Scalar =>
  random.chance(probability) ? value : null;

const username = ({ id, name }: Client): string => `${fold(name.firstName).replace(/[^a-z]/g, '')}.${id}`;

/** Leap days are where ages go wrong, so some clients are born on one. */
function birthDate(random: Random): string {
  if (random.chance(0.01)) return `${random.pick([1948, 1964, 1976, 1988, 1992, 2000])}-02-29`;
  const year = Math.round(1970 + (random.next() + random.next() - 1) * 42);
  return `${year}-${digits(random.integer(1, 12))}-${digits(random.integer(1, 28))}`;
}

const digits = (number: number): string => String(number).padStart(2, '0');

function sex(random: Random, { name }: Client): Scalar {
  if (random.chance(0.06)) return null;
  if (random.chance(0.01)) return choices.sex[2];
  return name.female ? choices.sex[0] : choices.sex[1];
}

const address = (random: Random, { home: { setup } }: Client): string =>
  `${random.integer(3, setup.highestNumber)}, ${random.pick(setup.streets)}, ${setup.town}`;

const sources = [
  ['referral', 34],
  ['website', 24],
  ['physician', 16],
  ['walkIn', 11],
  ['insurer', 10],
  ['event', 5],
] as const;

function access({ random, now }: World, { state, createdAt }: Client, hasEmail: boolean): Row {
  const invited = hasEmail && state !== 'deleted' && random.chance(state === 'active' ? 0.96 : 0.8);
  const openedAt = createdAt + Math.round(random.next() ** 2 * 30 * dayLength);
  return {
    has_access: invited ? 1 : 0,
    app_opened_at: invited && openedAt < now && random.chance(0.8) ? openedAt : null,
  };
}

/** Reception creates most files; some professionals create their own. */
function creator({ random, professionals }: World, { createdAt, links }: Client): Scalar {
  const there = professionals.filter(
    ({ hiredAt, setup, leftAt }) =>
      hiredAt <= createdAt && setup.profile !== 'readOnly' && (leftAt ?? createdAt) >= createdAt,
  );
  const administrators = there.filter(({ setup }) => setup.profile !== 'employee');
  const own = links[0]?.professional;
  return own && there.includes(own) && random.chance(0.4) ? own.id : random.pick(administrators).id;
}
