import { ageOf, current, isBefore, isIn, last, monthOf, monthsOf } from './dates.ts';
import { activeLinks, type Plain, type Row } from './plain.ts';
import { amount, crossed, differing, listed, quotient, type Reply, sum } from './table.ts';

const activeClients = (plain: Plain): Row[] => plain.all('clients').filter(({ state }) => state === 'active');

const year = last({ months: 12 });

export function activeClientsPerProfessional(plain: Plain): Reply {
  const links = activeLinks(plain).filter(
    ({ client_id }) => plain.one('clients', client_id)?.state === 'active',
  );
  return listed(
    links,
    ({ professional_id }) => plain.person(professional_id),
    (mine) => [differing(mine.map(({ client_id }) => client_id))],
  );
}

export function newClientsPerMonth(plain: Plain): Reply {
  const created = plain.all('clients').filter(({ created_at }) => isIn(year, created_at));
  return crossed(
    created,
    ({ created_at }) => monthOf(created_at),
    ({ branch_id }) => plain.branch(branch_id),
    amount,
    monthsOf(year),
  );
}

export function clientsWithoutProfessional(plain: Plain): Reply {
  const followed = new Set(activeLinks(plain).map(({ client_id }) => client_id));
  const alone = activeClients(plain).filter(({ id }) => !followed.has(id));
  return listed(alone, ({ branch_id }) => plain.branch(branch_id), amount);
}

export function clientsNotSeen(plain: Plain): Reply {
  const lately = last({ days: 60 });
  const notes = plain
    .all('interventions')
    .filter(({ published, happened_at }) => published === 1 && isIn(lately, happened_at));
  const visits = plain
    .all('appointments')
    .filter(({ state, starts_at }) => state === 'attended' && isIn(lately, starts_at));
  const seen = new Set([...notes, ...visits].map(({ client_id }) => client_id));
  const unseen = activeClients(plain).filter(({ id }) => !seen.has(id));
  return listed(unseen, ({ responsible_id }) => plain.person(responsible_id), amount);
}

/** Every coming and going of a client: when, who did it, and whether it is a gain. */
function changes(plain: Plain): Row[] {
  const clients = plain.all('clients');
  const created = clients.map(({ created_at, created_by }) => ({ at: created_at, by: created_by, gain: 1 }));
  const archived = clients
    .filter(({ archived_at }) => archived_at !== null)
    .map(({ archived_at, archived_by }) => ({ at: archived_at, by: archived_by, gain: -1 }));
  return [...created, ...archived];
}

const gained = (rows: Row[]): number => rows.filter(({ gain }) => gain === 1).length;
const lost = (rows: Row[]): number => rows.filter(({ gain }) => gain === -1).length;

export function gainsAndLosses(plain: Plain): Reply {
  return listed(
    changes(plain).filter(({ at }) => isIn(year, at)),
    ({ at }) => monthOf(at),
    (rows) => [gained(rows), lost(rows), sum(rows.map(({ gain }) => gain))],
    monthsOf(year),
  );
}

export function changesPerProfessional(plain: Plain): Reply {
  return listed(
    changes(plain).filter(({ at }) => isIn(current('month'), at)),
    ({ by }) => plain.person(by),
    (rows) => [gained(rows), lost(rows), rows.length],
  );
}

export function clientsWithoutEmail(plain: Plain): Reply {
  const silent = activeClients(plain).filter(({ email }) => email === null);
  return listed(silent, ({ branch_id }) => plain.branch(branch_id), amount);
}

export function appNeverOpened(plain: Plain): Reply {
  const invited = activeClients(plain).filter(
    ({ email, has_access, created_at }) =>
      email !== null && has_access === 1 && isBefore({ days: 14 }, created_at),
  );
  const waiting = invited.filter(({ app_opened_at }) => app_opened_at === null);
  return listed(waiting, ({ responsible_id }) => plain.person(responsible_id), amount);
}

export function sharedFiles(plain: Plain): Reply {
  const followers = (client: Row): number =>
    activeLinks(plain).filter(({ client_id }) => client_id === client.id).length;
  const files = activeClients(plain).map((client) => ({ ...client, followers: followers(client) }));
  return listed(
    files,
    ({ branch_id }) => plain.branch(branch_id),
    (mine) => {
      const shared = mine.filter(({ followers }) => followers >= 2).length;
      return [shared, mine.length, quotient(shared, mine.length)];
    },
  );
}

export function clientAges(plain: Plain): Reply {
  const aged = activeClients(plain).filter(({ birth_date }) => birth_date !== null);
  return crossed(
    aged,
    ({ birth_date }) => ageBand(ageOf(birth_date)),
    ({ branch_id }) => plain.branch(branch_id),
    amount,
  );
}

function ageBand(age: number): string {
  if (age < 18) return 'Under 18';
  if (age <= 34) return '18 to 34';
  if (age <= 49) return '35 to 49';
  if (age <= 64) return '50 to 64';
  return age <= 79 ? '65 to 79' : '80 and over';
}

export function clientsWithoutProgram(plain: Plain): Reply {
  const busy = new Set(
    plain
      .all('programs')
      .filter(({ state }) => state === 'active')
      .map(({ client_id }) => client_id),
  );
  const idle = activeClients(plain).filter(({ id }) => !busy.has(id));
  return listed(idle, ({ responsible_id }) => plain.person(responsible_id), amount);
}

export function clientsWithoutGroup(plain: Plain): Reply {
  const members = new Set(plain.all('group_members').map(({ client_id }) => client_id));
  const outside = activeClients(plain).filter(({ id }) => !members.has(id));
  return listed(outside, ({ branch_id }) => plain.branch(branch_id), amount);
}
