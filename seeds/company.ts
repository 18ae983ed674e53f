import { addAnnouncements } from './announcements.ts';
import { addAppointments } from './appointments.ts';
import { nameArchivers } from './archivers.ts';
import type { Book } from './book.ts';
import { calendar, dayLength } from './calendar.ts';
import { addChallenges } from './challenges.ts';
import { createClients, putClients } from './clients.ts';
import { addCodes } from './codes.ts';
import { nameDocuments } from './documents.ts';
import type { Emails } from './emails.ts';
import { addExercises } from './exerciseLibrary.ts';
import { addGroups } from './groups.ts';
import { addInterventions } from './interventions.ts';
import { addInvoices } from './invoices.ts';
import { addMeasurements } from './measurements.ts';
import { addObjectives } from './objectives.ts';
import { addBranches, addProfessionals } from './professionals.ts';
import { addPrograms } from './programs.ts';
import { createRandom } from './random.ts';
import { addSessions } from './sessions.ts';
import type { Setup } from './setup.ts';
import { addStakeholders } from './stakeholders.ts';
import { accessPrice, addSubscription } from './subscription.ts';
import { taxRateOf } from './taxes.ts';
import { addTemplates } from './templates.ts';
import type { World } from './world.ts';

interface Sources {
  book: Book;
  emails: Emails;
  now: number;
  passwordHash: string;
}

/** A whole company with its people, clients and past. */
export function addCompany(setup: Setup, sources: Sources): void {
  const world = openWorld(setup, sources);
  addAppointments(world);
  addInterventions(world);
  putClients(world);
  addSequel(world);
}

/** Each part draws from a stream of its own, so that it changes nothing of what was told before. */
function addSequel(world: World): void {
  nameArchivers(world);
  nameDocuments(world);
  addSessions(world, addPrograms(world));
  addInvoices(world);
  addMeasurements(world);
  addAnnouncements(world);
  addChallenges(world);
  addSubscription(world);
  addExercises(world);
  addObjectives(world);
}

/** A company on the day before it opens: its clients have no rows yet, since those tell what happened afterwards. */
export function openWorld(setup: Setup, { book, emails, now, passwordHash }: Sources): World {
  const days = calendar(setup.company, now - (setup.daysOfHistory + 200) * dayLength, now + 28 * dayLength);
  const world: World = {
    setup,
    id: addCompanyRow(setup, book, now),
    now,
    book,
    random: createRandom(setup.seed),
    emails,
    days,
    today: days.findLastIndex((day) => day.origin <= now),
    branches: [],
    professionals: [],
    codes: new Map(),
    clients: [],
    groups: [],
    visits: [],
  };
  addBranches(world);
  addProfessionals(world, passwordHash);
  addCodes(world);
  addTemplates(world);
  createClients(world);
  addStakeholders(world);
  addGroups(world);
  return world;
}

function addCompanyRow({ company, daysOfHistory }: Setup, book: Book, now: number): number {
  const createdAt = now - (daysOfHistory + 180) * dayLength;
  return book.add('companies', {
    name: company.name,
    time_zone: company.zone,
    week_start: company.weekStart,
    language: company.language,
    seats_allowed: company.seats,
    access_price_cents: accessPrice.now,
    access_tax: Math.round(taxRateOf(company) * 100_000),
    settings: JSON.stringify({
      managersMayCreateGroups: false,
      noFollowUpDays: 30,
      taxes: company.taxes,
    }),
    created_at: createdAt,
    updated_at: createdAt,
  });
}
