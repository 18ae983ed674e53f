import { type Database, transaction } from '#server/database.ts';
import { hashPassword } from '#server/passwords.ts';
import { type Book, openBook } from './book.ts';
import { addCompany } from './company.ts';
import { demoCompany } from './demoCompany.ts';
import { openEmails } from './emails.ts';
import { otherCompany } from './otherCompany.ts';
import { storeBook } from './store.ts';

export const demoPassword = 'demo-cohort-2026';

/**
 * Fills an empty database with the demonstration company, and with another one that must never show in it. Then it is measured:
 * knowing nothing of the tables, either database may take seconds for what takes milliseconds.
 */
export async function seedDemo(database: Database, now: number): Promise<void> {
  const book = writeDemo(now, await hashPassword(demoPassword));
  await transaction(database, (tx) => storeBook(tx, database.dialect, book));
  await database.writer.raw('analyze');
}

function writeDemo(now: number, passwordHash: string): Book {
  const sources = { book: openBook(), emails: openEmails(), now, passwordHash };
  addCompany(demoCompany, sources);
  addCompany(otherCompany, sources);
  return sources.book;
}
