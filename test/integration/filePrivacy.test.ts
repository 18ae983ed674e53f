import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLog } from '#server/audit/verify.ts';
import { everyProfile, ifMatch, type Json } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { type FileStage, ids, openFileStage } from '../support/file.ts';
import { dialects } from '../support/places.ts';

describe.each(dialects)('what is kept of a client on %s', (dialect) => {
  let stage: FileStage;
  beforeAll(async () => {
    stage = await openFileStage(dialect);
  });
  afterAll(async () => {
    expect(await brokenLinks(stage.app.database)).toEqual([]);
    expect((await verifyLog(stage.app.database.readers, 1)).firstBroken).toBeNull();
    await stage.app.stop();
  });

  const tables = async (): Promise<string[]> => {
    const { readers } = stage.app.database;
    const answer = await readers.raw(
      dialect === 'sqlite'
        ? `select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name`
        : `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    );
    return (dialect === 'sqlite' ? answer : answer.rows).map(({ name }: { name: string }) => name);
  };
  const holding = async (words: string[]): Promise<string[]> => {
    const found = [];
    for (const table of await tables()) {
      const text = JSON.stringify(await stage.app.database.readers(table).select()).toLowerCase();
      if (words.some((word) => text.includes(word))) found.push(table);
    }
    return found;
  };
  const counts = async (): Promise<Record<string, number>> => {
    const passing = [
      'account_emails',
      'audit_events',
      'erasures',
      'idempotency_keys',
      'notifications',
      'outbox',
    ];
    /** The rows of SQLite's index are pieces that it merges as it likes. */
    const isPiece = (name: string) => name.startsWith('clients_search');
    const kept = (await tables()).filter((name) => !passing.includes(name) && !isPiece(name));
    const rows = kept.map(async (name) => {
      const [row] = await stage.app.database.readers(name).count('* as n');
      return [name, Number(row?.n)] as const;
    });
    return Object.fromEntries(await Promise.all(rows));
  };

  /** A program whose name is of the person's own. */
  const renameProgram = async (clientId: number): Promise<void> => {
    const { employee } = stage.people;
    const sessions = [{ week: 1, name: 'Jour 1', exercises: [] }];
    const made = await employee.post('/api/templates', { name: 'Reprise', weeks: 1, sessions });
    await employee.post(`/api/templates/${made.body.data.id}/assign`, { clientIds: [clientId] });
    const [program] = (await employee.get('/api/programs?size=1&sort=-id')).body.data;
    const name = 'Reprise de Zéphirine';
    const renamed = await employee.patch(`/api/programs/${program.id}`, { name }, ifMatch(program.version));
    expect(renamed.body.data).toMatchObject({ name, clientId });
  };

  /** A file with the person's name and words wherever they can get. */
  const fullFile = async (): Promise<Json> => {
    const { people } = stage;
    const key = { 'Idempotency-Key': 'about-zyxel' };
    const given = {
      firstName: 'Zéphirine',
      lastName: 'Quatremaille',
      email: 'zephirine@quatremaille.example',
    };
    const more = {
      phone: '514 555-7788',
      address: '7, rue Quatremaille',
      branchId: 1,
      responsibleId: ids.employee,
    };
    const client = (await people.superAdmin.post('/api/clients', { ...given, ...more }, key)).body.data;
    const about = { clientId: client.id };
    const note = {
      ...about,
      kind: 'text',
      title: 'Quatremaille va mieux',
      text: 'Zéphirine marche',
      published: true,
    };
    await people.employee.post('/api/interventions', note);
    const visit = { ...about, professionalId: 5, startsAt: 700_000_000_000, minutes: 30, type: 'followUp' };
    const booked = (
      await people.employee.post(
        '/api/appointments',
        { ...visit, price: 5_000, state: 'attended' },
        { 'Idempotency-Key': 'z2' },
      )
    ).body.data;
    await renameProgram(client.id);
    await people.employee.post('/api/measurements', { ...about, definitionId: 1, value: 70 });
    await people.employee.post('/api/client-invoices', { ...about, appointmentIds: [booked.id] });
    await people.superAdmin.patch(
      `/api/clients/${client.id}`,
      { lastName: 'Quatremaille-Dupond' },
      ifMatch(1),
    );
    await people.superAdmin.delete(`/api/appointments/${booked.id}`, ifMatch(9));
    await people.superAdmin.post(`/api/clients/${client.id}/archive`, {});
    return client;
  };
  const words = ['quatremaille', 'zéphirine', 'zephirine', '555-7788'];

  test('a super administrator, and nobody else, gets all of it as one file, and that is in the log', async () => {
    const client = await stage.newClient({ phone: '514 555-0000' });
    await stage.people.employee.post('/api/measurements', {
      clientId: client.id,
      definitionId: 1,
      value: 71,
    });
    for (const who of everyProfile.filter((profile) => profile !== 'superAdmin'))
      expect((await stage.people[who].get(`/api/clients/${client.id}/data`)).status).toBe(403);
    const answer = await stage.people.superAdmin.get(`/api/clients/${client.id}/data`);
    expect(answer.headers.get('content-disposition')).toContain(`client-${client.id}.json`);
    expect(answer.body.client).toMatchObject({ last_name: client.lastName, phone: '514 555-0000' });
    expect(answer.body.measurements).toHaveLength(1);
    expect(answer.body.client_professionals).toHaveLength(1);
    const history = await stage.people.superAdmin.get(`/api/clients/${client.id}/history`);
    expect(history.body.data[0]).toMatchObject({ action: 'export', actorId: ids.superAdmin });
  });

  test('erased, no table holds a trace of the person; counts and figures are as before, and the log still proves itself', async () => {
    const client = await fullFile();
    expect((await holding(words)).sort()).toEqual(
      expect.arrayContaining([
        'account_emails',
        'audit_events',
        'clients',
        'idempotency_keys',
        'interventions',
        'outbox',
      ]),
    );
    const team = async () => {
      const asked = '/api/professionals/statistics?from=1990-01-01&to=2030-12-31';
      return (await stage.people.superAdmin.get(asked)).body;
    };
    const [before, figures] = [await counts(), await team()];
    const erased = await stage.people.superAdmin.post(`/api/clients/${client.id}/erase`, {});
    expect(erased.status).toBe(204);
    expect(await holding(words)).toEqual([]);
    expect(await counts()).toEqual(before);
    expect(await team()).toEqual(figures);
    expect(await brokenLinks(stage.app.database)).toEqual([]);
    expect((await verifyLog(stage.app.database.readers, 1)).firstBroken).toBeNull();
    const again = await stage.people.superAdmin.post('/api/clients', {
      firstName: 'Autre',
      lastName: 'Personne',
      email: 'zephirine@quatremaille.example',
    });
    expect(again.status).toBe(201);
  });

  test('takes a client who is archived, and a super administrator', async () => {
    const client = await stage.newClient();
    const refused = await stage.people.superAdmin.post(`/api/clients/${client.id}/erase`, {});
    expect([refused.status, refused.body.error.problems[0].code]).toEqual([409, 'archiveFirst']);
    for (const who of everyProfile.filter((profile) => profile !== 'superAdmin'))
      expect((await stage.people[who].post(`/api/clients/${client.id}/erase`, {})).status).toBe(403);
  });

  test('the log cannot be rewritten before nor after, and a rewritten event is found', async () => {
    const { writer } = stage.app.database;
    const event = await writer('audit_events').where({ company_id: 1 }).first('id');
    await expect(writer('audit_events').where({ id: event.id }).update({ changes: '{}' })).rejects.toThrow(
      /append-only/,
    );
    await writer('erasures').insert({ company_id: 1, client_id: 1, at: 1 });
    await expect(writer('audit_events').where({ id: event.id }).update({ actor_id: 2 })).rejects.toThrow(
      /append-only/,
    );
    await writer('erasures').where({ client_id: 1 }).delete();
  });
});
