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

  /** How often a table is read in one transaction before and after something that is then taken back. */
  async function looksAt(table: string, change: (tx: Transaction) => Promise<unknown>) {
    const tx = await app.database.writer.transaction();
    const looks = async () => {
      const row = await tx('pg_stat_xact_user_tables').where({ relname: table }).first();
      return { walked: Number(row.seq_scan), found: Number(row.idx_scan) };
    };
    const before = await looks();
    await change(tx);
    const after = await looks();
    await tx.rollback();
    return { before, after };
  }
});
