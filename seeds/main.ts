import { parseArgs } from 'node:util';
import { readConfig } from '#server/config.ts';
import { type Database, databasePlace, openDatabase } from '#server/database.ts';
import { migrate } from '#server/migrate.ts';
import { seedDemo } from './index.ts';
import { seedLarge } from './large.ts';

const usage = 'usage: npm run seed -- --size demo|large [--database postgres://…]';

const sizes: Record<string, (database: Database, now: number) => Promise<void>> = {
  demo: seedDemo,
  large: (database, now) => seedLarge(database, now, (line) => process.stdout.write(`${line}\n`)),
};

async function main(): Promise<void> {
  const { size, database: url } = readArguments();
  const seed = sizes[size];
  if (!seed) throw new Error(usage);
  const config = readConfig(process.env);
  const database = openDatabase(url ? { url } : databasePlace(config));
  try {
    await migrate(database);
    await refuseFull(database);
    await seed(database, Date.now());
  } finally {
    await database.close();
  }
  process.stdout.write(`the ${size} company is there\n`);
}

function readArguments(): { size: string; database?: string | undefined } {
  try {
    const options = { size: { type: 'string', default: 'demo' }, database: { type: 'string' } } as const;
    return parseArgs({ options }).values;
  } catch {
    throw new Error(usage);
  }
}

async function refuseFull({ writer }: Database): Promise<void> {
  const company = await writer('companies').first('name');
  if (company) throw new Error(`the database already holds ${company.name}: seeding needs an empty one`);
}

main().catch((error: unknown) => {
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${text.slice(0, 400)}\n`);
  process.exitCode = 1;
});
