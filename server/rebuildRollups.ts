import { readConfig } from './config.ts';
import { databasePlace, openDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { rebuildMonths } from './statistics/rebuild.ts';

/** For whoever has changed rows behind the database's back: `node --import tsx server/rebuildRollups.ts`. */
async function main(): Promise<void> {
  const database = openDatabase(databasePlace(readConfig(process.env)));
  try {
    await migrate(database);
    process.stdout.write(`${await rebuildMonths(database)} months counted anew\n`);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${text.slice(0, 400)}\n`);
  process.exitCode = 1;
});
