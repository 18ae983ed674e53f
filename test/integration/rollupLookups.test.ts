import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Transaction } from '#server/database.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

describe.runIf(dialects.includes('postgres'))('what keeps the months of all professionals in step', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp('postgres');
  });
  afterAll(() => app.stop());

  test('reads no link of a file when a client is changed in what no month counts', async () => {
    const { before, after } = await looksAt('client_professionals', (tx) =>
      tx('clients').where({ id: 7 }).update({ phone: '1' }),
    );
    expect(after).toEqual(before);
  });

  test('reads no session of a program when a program is renamed', async () => {
    const { before, after } = await looksAt('program_sessions', async (tx) => {
      const { id } = await tx('programs').where({ company_id: 1 }).first('id');
      await tx('programs').where({ id }).update({ name: 'other', name_folded: 'other' });
    });
    expect(after).toEqual(before);
  });

  test('looks up the program of one session, also after sessions of all programs at once', async () => {
    const plan = (tx: Transaction, rows: string) =>
      tx.raw(`insert into program_sessions (company_id, program_id, client_id, due_on, state)
        select company_id, id, client_id, '2027-01-04', 'open' from programs where client_id is not null ${rows}`);
    const { id } = await app.database.readers('programs').whereNotNull('client_id').first('id');
    const { before, after } = await looksAt(
      'programs',
      (tx) => plan(tx, `and id = ${id}`),
      (tx) => plan(tx, ''),
    );
    expect(after.walked).toBe(before.walked);
  });

  /** How often a table is read in one transaction before and after something that is then taken back. */
  async function looksAt(
    table: string,
    change: (tx: Transaction) => PromiseLike<unknown>,
    first: (tx: Transaction) => PromiseLike<unknown> = async () => undefined,
  ) {
    const tx = await app.database.writer.transaction();
    const looks = async () => {
      const row = await tx('pg_stat_xact_user_tables').where({ relname: table }).first();
      return { walked: Number(row.seq_scan), found: Number(row.idx_scan) };
    };
    await first(tx);
    const before = await looks();
    await change(tx);
    const after = await looks();
    await tx.rollback();
    return { before, after };
  }
});
