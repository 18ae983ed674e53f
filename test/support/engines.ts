import type { Dialect } from '#reports/sql.ts';
import { readConfig } from '#server/config.ts';
import { type Access, accessFor } from '#server/dataAccess.ts';
import { type Database, databasePlace, openDatabase } from '#server/database.ts';
import { readViewer, type SessionViewer } from '#server/viewer.ts';
import { testNow } from './clock.ts';
import { readTables, storeHostileCompanies } from './hostileCompany.ts';
import type { Tables, World } from './meaning.ts';
import { dialects, newPlace, type TestPlace } from './places.ts';

/** The same hostile data on every database, and in memory. */
export interface Engines {
  databases: Database[];
  tables: Tables;
  viewer: (professionalId: number) => Promise<SessionViewer>;
  access: (viewer: SessionViewer, dialect: Dialect) => Access;
  world: (viewer: SessionViewer) => World;
  close: () => Promise<void>;
}

/** `prepare` changes the data, the same way on each database, before they are read into memory. Databases that run for a while know how many rows they have, and so do these. */
export async function openEngines(
  seed: number,
  prepare: (database: Database) => Promise<void> = async () => undefined,
): Promise<Engines> {
  const places: TestPlace[] = [];
  const databases: Database[] = [];
  for (const dialect of dialects) {
    const place = await newPlace(dialect, 'empty');
    const database = openDatabase(databasePlace(readConfig(place.environment)));
    await storeHostileCompanies(database, seed);
    await prepare(database);
    await database.writer.raw('analyze');
    places.push(place);
    databases.push(database);
  }
  const [first] = databases;
  if (!first) throw new Error('no database');
  const tables = await readTables(first);
  const access = (viewer: SessionViewer, dialect: Dialect) => readingAll(accessFor(viewer, dialect, testNow));
  return {
    databases,
    tables,
    access,
    viewer: (id) => viewerOf(first, id),
    world: (viewer) => ({
      tables,
      companyId: viewer.companyId,
      calendar: access(viewer, 'sqlite').operands.calendar,
      scope: access(viewer, 'sqlite').scoped.scope,
    }),
    close: async () => {
      for (const database of databases) await database.close();
      for (const place of places) await place.remove();
    },
  };
}

/** With the viewer's rows, and every field of theirs: what somebody may not name is tried elsewhere. */
const readingAll = ({ operands: { mayRead: _, ...operands }, ...access }: Access): Access => ({
  ...access,
  operands,
});

async function viewerOf(database: Database, id: number): Promise<SessionViewer> {
  const viewer = await readViewer(database.readers, id);
  if (!viewer) throw new Error(`nobody active has the key ${id}`);
  return viewer;
}
