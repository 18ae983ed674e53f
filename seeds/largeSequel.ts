import { addAnnouncements } from './announcements.ts';
import { nameArchivers } from './archivers.ts';
import { addChallenges } from './challenges.ts';
import { nameDocuments } from './documents.ts';
import { addInvoices } from './invoices.ts';
import { addMeasurements } from './measurements.ts';
import { addPrograms } from './programs.ts';
import { addSessions } from './sessions.ts';
import { addSubscription } from './subscription.ts';
import type { Visit, World } from './world.ts';

/** The rest of the large company, for some of its clients and groups only: as many rows as the benchmarks are quoted for. */
export function addLargeSequel(world: World, visits: Visit[]): void {
  nameArchivers(world);
  nameDocuments(world);
  const programs = addPrograms({ ...world, clients: everyNth(world.clients, 11) });
  addSessions(world, everyNth(programs, 4));
  addInvoices({ ...world, visits: visits.filter(({ client }) => client.id % 10 === 0) });
  addMeasurements({ ...world, visits: visits.filter(({ client }) => client.id % 16 === 0) });
  const groups = everyNth(world.groups, 3).map((group) => ({
    ...group,
    members: everyNth(group.members, 20),
  }));
  addAnnouncements({ ...world, groups });
  addChallenges({ ...world, groups });
  addSubscription(world);
}

const everyNth = <T>(list: T[], step: number): T[] => list.filter((_, index) => index % step === 0);
