import type { Database } from '#server/database.ts';
import { hashPassword } from '#server/passwords.ts';
import { appointmentRow } from './appointments.ts';
import { openBook } from './book.ts';
import { putClients } from './clients.ts';
import { openWorld } from './company.ts';
import { openEmails } from './emails.ts';
import { demoPassword } from './index.ts';
import { addInterventions } from './interventions.ts';
import { largeCompany } from './largeCompany.ts';
import { addLargeSequel } from './largeSequel.ts';
import { bookMany } from './largeVisits.ts';
import { continueKeys, storeBook, storeRows } from './store.ts';
import type { Visit, World } from './world.ts';

const appointments = 1_500_000;
const chunk = 20_000;

/** Fills an empty database with the company of the benchmarks, in pieces that are committed one by one. */
export async function seedLarge(
  database: Database,
  now: number,
  report: (line: string) => void = () => {},
): Promise<void> {
  const sources = {
    book: openBook(),
    emails: openEmails(),
    now,
    passwordHash: await hashPassword(demoPassword),
  };
  const world = openWorld(largeCompany(), sources);
  const visits = bookMany(world, appointments);
  addInterventions({ ...world, visits: visits.filter((_, index) => index % 10 === 0) });
  putClients(world);
  addLargeSequel(world, visits);
  report('everything but the appointments');
  await storeBook(database.writer, database.dialect, world.book);
  await storeVisits(database, world, visits, report);
  await continueKeys(database.writer, database.dialect);
  await database.writer.raw('analyze');
}

async function storeVisits(
  { writer, dialect }: Database,
  world: World,
  visits: Visit[],
  report: (line: string) => void,
) {
  for (let from = 0; from < visits.length; from += chunk) {
    const rows = visits.slice(from, from + chunk).map((visit) => ({
      id: world.book.key('appointments'),
      ...appointmentRow(world, visit),
    }));
    await storeRows(writer, dialect, 'appointments', rows);
    if (from % (10 * chunk) === 0) report(`${from} of ${visits.length} appointments`);
  }
}
