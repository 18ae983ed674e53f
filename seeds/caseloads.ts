import { dayLength } from './calendar.ts';
import { holds, link, whoever } from './links.ts';
import type { World } from './world.ts';

/** Nobody takes charge of a few of the newest files, and everybody has left a few others. */
export function forgetSome({ clients, random, now }: World): void {
  const recent = clients.filter(
    ({ createdAt, state }) => state === 'active' && createdAt > now - 40 * dayLength,
  );
  for (const client of random.sample(recent, Math.floor(clients.length / 120))) {
    client.links = [];
    client.responsible = null;
  }
}

/** Those who sign in to the demonstration need enough files to look at. */
export function fillCaseloads(world: World): void {
  for (const professional of world.professionals.filter(({ setup }) => setup.caseload)) {
    const { setup, branches, hiredAt } = professional;
    const own = world.clients.filter(({ links }) =>
      links.some((each) => each.professional === professional && each.until === null),
    );
    const others = world.clients.filter(
      (client) =>
        client.state === 'active' &&
        branches.some((branch) => branch === client.branch) &&
        client.links.length < 3 &&
        client.createdAt > hiredAt &&
        !holds(client.links, professional),
    );
    const missing = Math.max(0, (setup.caseload ?? 0) - own.length);
    for (const client of world.random.sample(others, missing)) {
      const since = Math.round(client.createdAt + world.random.next() * (world.now - client.createdAt));
      client.links.push(link(professional, since));
    }
  }
}

/** Benchmarks are quoted for an exact number of links. */
export function shareMore(world: World): void {
  const inCharge = world.clients.filter(({ state, responsible }) => state === 'active' && responsible);
  let missing =
    (world.setup.links ?? 0) - world.clients.reduce((total, { links }) => total + links.length, 0);
  while (missing > 0) {
    const client = world.random.pick(inCharge);
    const colleague = whoever(world, client, world.now - 1);
    if (!colleague) continue;
    client.links.push(link(colleague, Math.max(client.createdAt, colleague.hiredAt)));
    missing -= 1;
  }
}
