import { dayLength } from './calendar.ts';
import { item } from './random.ts';
import type { GroupSetup } from './setup.ts';
import type { Client, Group, Member, World } from './world.ts';

export function addGroups(world: World): void {
  world.groups = world.setup.groups.map((setup) => create(world, setup));
  for (const group of world.groups) {
    putMembers(world, group);
    putStakeholders(world, group);
  }
}

function create(world: World, setup: GroupSetup): Group {
  const createdAt = world.now - setup.createdDaysAgo * dayLength;
  const responsible = item(world.professionals, setup.responsible);
  const branch_id = setup.branch === null ? null : item(world.branches, setup.branch).id;
  const id = world.book.add('groups', {
    company_id: world.id,
    title: setup.title,
    branch_id,
    responsible_id: responsible.id,
    adds_new_clients: setup.addsNewClients ? 1 : 0,
    created_at: createdAt,
    updated_at: createdAt,
  });
  const group: Group = { id, setup, createdAt, responsible, members: [] };
  return { ...group, members: setup.addsNewClients ? newcomers(world, group) : invited(world, group) };
}

const belongs = ({ branches }: World, { setup }: Group, client: Client): boolean =>
  client.state !== 'deleted' && (setup.branch === null || client.branch === item(branches, setup.branch));

/** From the day on which the box was ticked, every new client of the branch. */
const newcomers = (world: World, group: Group): Member[] =>
  world.clients
    .filter((client) => belongs(world, group, client) && client.createdAt >= group.createdAt)
    .map((client): Member => ({ client, since: client.createdAt, source: 'autoAdd' }));

function invited(world: World, group: Group): Member[] {
  const able = world.clients.filter((client) => belongs(world, group, client) && client.state === 'active');
  const chosen = world.random.sample(able, group.setup.size);
  const together = group.createdAt + world.random.integer(1, 10) * dayLength;
  return chosen.map((client) => invite(world, client, together)).sort((a, b) => a.since - b.since);
}

/** Those who were clients already were mostly added in one go; the others one by one, when they came. */
function invite({ random, now }: World, client: Client, together: number): Member {
  if (client.createdAt < together && random.chance(0.6)) {
    return { client, since: together, source: random.chance(0.8) ? 'bulk' : 'import' };
  }
  const from = Math.max(client.createdAt, together);
  return { client, since: from + Math.round(random.next() ** 2 * (now - from)), source: 'single' };
}

function putMembers({ book, id: company_id }: World, group: Group): void {
  for (const { client, since, source } of group.members) {
    book.add('group_members', { company_id, group_id: group.id, client_id: client.id, since, source });
  }
}

function putStakeholders({ book, id: company_id, professionals, random, now }: World, group: Group): void {
  for (const position of group.setup.stakeholders) {
    const professional = item(professionals, position);
    const from = Math.max(group.createdAt, professional.hiredAt);
    const since =
      position === group.setup.responsible ? from : from + Math.round(random.next() * (now - from) * 0.5);
    book.add('group_professionals', {
      company_id,
      group_id: group.id,
      professional_id: professional.id,
      since,
    });
  }
}
