import { verifyLog } from './audit/verify.ts';
import { readConfig } from './config.ts';
import { type Database, databasePlace, openDatabase } from './database.ts';

/** Checks every company's log and says where it was tampered with first; ends with 1 if one was. */
async function main(): Promise<void> {
  const database = openDatabase(databasePlace(readConfig(process.env)));
  try {
    if (!(await areWhole(database))) process.exitCode = 1;
  } finally {
    await database.close();
  }
}

async function areWhole({ readers }: Database): Promise<boolean> {
  let isWhole = true;
  for (const { id, name } of await readers('companies').orderBy('id').select('id', 'name')) {
    const { events, firstBroken } = await verifyLog(readers, id);
    const place = firstBroken?.id == null ? 'its row is gone' : `row ${firstBroken.id} of audit_events`;
    const found = firstBroken ? `broken at event ${firstBroken.sequence}: ${place}` : 'whole';
    process.stdout.write(`${name}: ${events} events, ${found}\n`);
    isWhole &&= firstBroken === null;
  }
  return isWhole;
}

main().catch((error: unknown) => {
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${text.slice(0, 400)}\n`);
  process.exitCode = 1;
});
