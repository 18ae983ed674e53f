import sqlite3 from 'sqlite3';
import type { Database } from '#server/database.ts';

export type Driver = sqlite3.Database;

/** What the servers of this process ask SQLite, by file; a test's own connections are left aside. */
const asked = new Map<string, Set<string>>();
const own = new WeakSet<object>();

for (const name of ['all', 'run', 'get', 'each', 'prepare'] as const) listen(name);

function listen(name: 'all' | 'run' | 'get' | 'each' | 'prepare'): void {
  const driver = sqlite3.Database.prototype as unknown as Record<string, (...given: unknown[]) => unknown>;
  const original = driver[name];
  if (!original) throw new Error(`the driver has no ${name}`);
  driver[name] = function (this: Driver & { filename: string }, ...given: unknown[]) {
    if (!own.has(this)) note(this.filename, String(given[0]));
    return original.apply(this, given);
  };
}

function note(file: string, text: string): void {
  const texts = asked.get(file) ?? new Set<string>();
  asked.set(file, texts.add(text));
}

/** Leaves aside what these connections ask from now on. */
export function leaveAside(database: Database): void {
  for (const { client } of [database.writer, database.readers, database.reports, database.exports]) {
    const acquire = client.acquireRawConnection.bind(client);
    client.acquireRawConnection = async () => {
      const connection: object = await acquire();
      own.add(connection);
      return connection;
    };
  }
}

/** What was asked of a file until now; it is forgotten then. */
export function statementsOf(file: string): string[] {
  const texts = [...(asked.get(file) ?? [])];
  asked.delete(file);
  return texts;
}

/** A connection whose statements are nobody's but the test's. */
export function openAside(file: string): Driver {
  const database = new sqlite3.Database(file);
  own.add(database);
  return database;
}
