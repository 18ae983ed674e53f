import { expect, test } from 'vitest';
import { readConfig } from '#server/config.ts';
import { databasePlace, openDatabase } from '#server/database.ts';
import { newPlace } from '../support/places.ts';
import { walks } from '../support/walks.ts';

test('a walk through a table that grows is told, alone or for each row of others; what an index finds is not', async () => {
  const place = await newPlace('sqlite');
  const where = databasePlace(readConfig(place.environment));
  if (!('file' in where)) throw new Error('this is no file');
  const database = openDatabase(where);
  const { readers } = database;
  await readers('programs').where({ client_id: 1 }).select('weeks');
  await readers('programs').where({ company_id: 1, client_id: 1 }).select('weeks');
  await readers('groups').whereExists(
    readers('appointments as a').whereRaw('a.client_id = groups.id').where('a.company_id', 1),
  );
  await readers('groups').whereExists(
    readers('appointments as a').whereRaw('a.minutes = groups.id').where('a.company_id', 1),
  );
  await database.close();
  const found = await walks(where.file);
  await place.remove();
  expect(found).toEqual([
    expect.stringMatching(/^SEARCH programs .*ANY\(company_id\)/),
    expect.stringMatching(/^SEARCH a .*company_id=.*a\.minutes = groups\.id/),
  ]);
});
