import { copyFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import sqlite3 from 'sqlite3';
import { expect, test } from 'vitest';
import { as } from '../support/as.ts';
import { startApp } from '../support/startApp.ts';

test('what was written is soon in the file itself and not in its log alone, without anybody writing more', async () => {
  const app = await startApp('sqlite');
  const boss = await as(app.url, 'superAdmin');
  const created = await boss.post('/api/clients', { firstName: 'Zoé', lastName: 'Carried', branchId: 1 });
  const file = app.database.writer.client.config.connection.filename;
  const isThere = async () => (await namesIn(file, `${file}.alone`)).includes('Carried');
  expect(created.status).toBe(201);
  for (let tries = 0; tries < 50 && !(await isThere()); tries += 1) await setTimeout(100);
  expect(await isThere()).toBe(true);
  await app.stop();
});

/** Without the log beside it. */
async function namesIn(file: string, copy: string): Promise<string[]> {
  await copyFile(file, copy);
  const database = new sqlite3.Database(copy, sqlite3.OPEN_READONLY);
  const rows = await new Promise<{ last_name: string }[]>((done, fail) => {
    database.all(`select last_name from clients where first_name = 'Zoé'`, (error, found) =>
      error ? fail(error) : done(found as { last_name: string }[]),
    );
  });
  database.close();
  return rows.map(({ last_name }) => last_name);
}
