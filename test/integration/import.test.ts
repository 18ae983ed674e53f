import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, type Caller, ifMatch, type Json, listPath, type Who } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { download, sheetOf } from '../support/files.ts';
import { csvType, sendFile, windows1252, xlsxType } from '../support/importing.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const day = 86_400_000;

describe.each(dialects)('a file of clients on %s', (dialect) => {
  let app: TestApp;
  let people: Record<'superAdmin' | 'branchAdmin' | 'manager' | 'employee' | 'readOnly', Caller>;
  beforeAll(async () => {
    app = await startApp(dialect, { environment: { LOG_LEVEL: 'error' } });
    const names = ['superAdmin', 'branchAdmin', 'manager', 'employee', 'readOnly'] as const;
    const callers = await Promise.all(names.map(async (who) => [who, await as(app.url, who)] as const));
    people = Object.fromEntries(callers) as typeof people;
  });
  afterAll(async () => {
    expect(await brokenLinks(app.database)).toEqual([]);
    await app.stop();
  });

  const send = (
    file: string | Uint8Array,
    query: object = {},
    { who = 'superAdmin' as Who, headers = {} } = {},
  ) => sendFile(app.url, people[who], { file, query: query as Record<string, string>, headers });
  const rehearse = (file: string | Uint8Array, query: object = {}, who: Who = 'superAdmin') =>
    send(file, { dryRun: true, ...query }, { who });
  const verdicts = ({ body }: Json) =>
    body.rows.map(({ line, verdict, reasons }: Json) => [
      line,
      verdict,
      ...reasons.map((each: Json) => each.code),
    ]);
  const clientCount = async () => Number((await app.database.readers('clients').count('* as n').first())?.n);
  const byEmail = async (email: string) => {
    const filter = { combinator: 'and', rules: [{ field: 'email', operator: '=', value: email }] };
    return (await people.superAdmin.get(listPath('clients', { filter }))).body.data[0];
  };

  test('72: a client list can be imported, from a French spreadsheet with semicolons in windows-1252', async () => {
    const text = [
      'Prénom;Nom;Courriel;Téléphone;Date de naissance;Sexe;Succursale;Responsable',
      'Éloïse;D’Œuvre;eloise@import.example;00123 456;31/12/1980;F;Laval;Martine Gagnon',
      'José;Núñez;;+1 514 555-0199;01.02.1975;Homme;laval;',
      '',
    ].join('\r\n');
    const file = windows1252(text);
    const rehearsed = await rehearse(file);
    expect(rehearsed.status).toBe(200);
    expect(rehearsed.body.file).toEqual({ format: 'csv', encoding: 'windows-1252', separator: ';' });
    expect(rehearsed.body.mapping.columns).toEqual([
      'firstName',
      'lastName',
      'email',
      'phone',
      'birthDate',
      'sex',
      'branchId',
      'responsibleId',
    ]);
    const unknown = rehearsed.body.unknown.map(({ field }: Json) => field);
    expect(unknown.every((field: string) => field === 'responsibleId')).toBe(true);
    const before = await clientCount();
    const values = [{ field: 'responsibleId', text: 'Martine Gagnon', value: 2 }];
    const mapping = { ...rehearsed.body.mapping, values };
    const done = await send(file, { mapping: JSON.stringify(mapping), name: 'liste.csv' });
    expect([done.status, done.body.counts]).toEqual([
      200,
      { create: 2, update: 0, unchanged: 0, duplicate: 0, error: 0 },
    ]);
    expect(await clientCount()).toBe(before + 2);
    const made = await byEmail('eloise@import.example');
    expect(made).toMatchObject({
      firstName: 'Éloïse',
      lastName: 'D’Œuvre',
      phone: '00123 456',
      birthDate: '1980-12-31',
      sex: 'female',
      responsibleId: 2,
      state: 'active',
      hasAccess: true,
      activeStakeholders: 1,
    });
    const found = await people.superAdmin.get(listPath('clients', { q: "eloise d'oeuvre" }));
    expect(found.body.data.map(({ id }: Json) => id)).toEqual([made.id]);
    const again = await rehearse(file);
    expect([again.body.isRemembered, again.body.counts.unchanged]).toEqual([true, 2]);
    const story = await people.superAdmin.get(`/api/clients/${made.id}/history`);
    expect(story.body.data[0]).toMatchObject({
      action: 'import',
      changes: { imported: { after: 'liste.csv' } },
    });
  });

  test('gets a verdict for each row: create, update, unchanged, duplicate, error with its reasons', async () => {
    const known = await people.superAdmin.get('/api/clients/1');
    const { id, firstName, lastName, email } = known.body.data;
    const lines = [
      'id,first name,last name,email,phone,birth date,language,colour',
      `${id},${firstName},${lastName},,555-1234,,,blue`,
      `,Ann,New,ann@verdict.example,,1990-02-30,,`,
      `,Ann,New,ann@verdict.example,,1990-02-28,,`,
      `,Other,Name,ann@verdict.example,,,,`,
      `,Bob,,not an address,,,klingon,`,
      `,Max,Staff,super@cohort.example,,,,`,
      `999999,No,Body,,,,,`,
      `${id},Somebody,Else,,,,,`,
      `,X,Y,x@verdict.example,1,2000-01-01,en,z,,extra`,
    ];
    const { body, status } = await rehearse(`${lines.join('\n')}\n`);
    expect(status).toBe(200);
    expect(verdicts({ body })).toEqual([
      [3, 'error', 'notADay'],
      [6, 'error', 'notAnEmail', 'unknownValue'],
      [7, 'error', 'emailOfProfessional'],
      [8, 'error', 'unknownReference'],
      [10, 'error', 'tooManyCells'],
      [5, 'duplicate', 'doubleOf 4'],
      [9, 'duplicate', 'doubleOf 2'],
      [2, 'update'],
      [4, 'create'],
    ]);
    expect(body.rows.find((row: Json) => row.verdict === 'update').changes).toEqual(['phone']);
    const mapped = { columns: ['id', 'firstName', 'lastName'], values: [] };
    const strange = await rehearse(`a,b,c\n${id},Somebody,Else\n`, { mapping: JSON.stringify(mapped) });
    expect(verdicts(strange)).toEqual([[2, 'error', 'otherPerson']]);
    expect((await people.superAdmin.get('/api/clients/1')).body.data.email).toBe(email);
  });

  test('writes nothing while a row is wrong, the right ones alone when asked, and gives back the wrong ones to mend', async () => {
    const file = 'Prénom;Nom;Courriel\nAda;Droite;ada@mend.example\n=Zoé;Fausse;pas une adresse\n';
    const before = await clientCount();
    const refused = await send(file);
    expect([refused.status, refused.body.error.problems]).toEqual([
      400,
      [{ path: ['rows', 3, 'email'], code: 'notAnEmail' }],
    ]);
    expect(await clientCount()).toBe(before);
    const errors = { path: '/api/clients/import/errors', file, query: { format: 'csv', name: 'liste.csv' } };
    const response = await fetch(`${app.url}${errors.path}?${new URLSearchParams(errors.query)}`, {
      method: 'POST',
      headers: { Cookie: people.superAdmin.cookie, 'Content-Type': csvType },
      body: file,
    });
    const mend = await response.text();
    expect(mend.split('\r\n')).toEqual([
      'Prénom;Nom;Courriel;À corriger',
      "'=Zoé;Fausse;pas une adresse;Courriel : ce n’est pas une adresse.",
      '',
    ]);
    const partial = await send(file, { partial: true });
    expect([partial.status, partial.body.counts.create, partial.body.counts.error]).toEqual([200, 1, 1]);
    const mended = await send(
      mend.replace('pas une adresse;', 'zoe@mend.example;').replace('ce n’est', 'c’était'),
    );
    expect([mended.status, mended.body.counts.create]).toEqual([200, 1]);
    expect((await byEmail('zoe@mend.example')).firstName).toBe('=Zoé');
  });

  test('gives the wrong rows back as a workbook too, which can be imported once mended', async () => {
    const file = 'Prénom,Nom,Courriel\nIda,Une,pas\n';
    const query = new URLSearchParams({ format: 'xlsx', name: 'liste' });
    const response = await fetch(`${app.url}/api/clients/import/errors?${query}`, {
      method: 'POST',
      headers: { Cookie: people.superAdmin.cookie, 'Content-Type': csvType },
      body: file,
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect((await sheetOf(bytes, 2))[1]).toEqual([
      'Ida',
      'Une',
      'pas',
      'Courriel : ce n’est pas une adresse.',
    ]);
    const { body } = await sendFile(app.url, people.superAdmin, {
      file: bytes,
      type: xlsxType,
      query: { dryRun: true },
    });
    expect([body.file, verdicts({ body })]).toEqual([{ format: 'xlsx' }, [[2, 'error', 'notAnEmail']]]);
  });

  test('is taken back whole for a day; whoever was touched since is left and named', async () => {
    const known = (await people.superAdmin.get('/api/clients/3')).body.data;
    const lines = [1, 2, 3].map((n) => `,Undo${n},Undone,undo${n}@undo.example,`);
    const file = `id,prénom,nom,courriel,téléphone\n${known.id},${known.firstName},${known.lastName},,555 0000\n${lines.join('\n')}\n`;
    const done = await send(file);
    expect(done.body.counts).toMatchObject({ create: 3, update: 1 });
    expect(done.body.undo.until).toBe(app.clock.now + day);
    const touched = await byEmail('undo2@undo.example');
    await people.superAdmin.patch(`/api/clients/${touched.id}`, { phone: '1' }, ifMatch(touched.version));
    const joined = await byEmail('undo3@undo.example');
    const intoGroup = { selection: { ids: [joined.id] }, action: 'addToGroup', params: { groupId: 1 } };
    app.clock.now += 1;
    expect((await people.superAdmin.post('/api/clients/bulk', intoGroup)).body.changed).toBe(1);
    const undone = await people.superAdmin.post(`/api/bulk/${done.body.undo.id}/undo`);
    expect([undone.status, undone.body]).toEqual([
      200,
      {
        restored: 2,
        left: [
          { id: touched.id, label: 'Undo2 Undone', reason: 'changedSince' },
          { id: joined.id, label: 'Undo3 Undone', reason: 'changedSince' },
        ],
      },
    ]);
    expect(await byEmail('undo1@undo.example')).toBeUndefined();
    const now = (await people.superAdmin.get('/api/clients/3')).body.data;
    expect({ ...now, version: 0, updatedAt: 0 }).toEqual({ ...known, version: 0, updatedAt: 0 });
    const once = await people.superAdmin.post(`/api/bulk/${done.body.undo.id}/undo`);
    expect(once.body.error.problems[0].code).toBe('alreadyUndone');
    expect((await send(file)).body.counts).toMatchObject({ create: 1, update: 1, unchanged: 2 });
  });

  test('NEAR: imported clients join the groups that take new clients, of their own branch or of none, and get their basic program', async () => {
    const [one, other] = await app.database
      .readers('branches')
      .where({ company_id: 1 })
      .orderBy('id')
      .limit(2);
    const make = async (title: string, branchId: number | null) => {
      const { body } = await people.superAdmin.post('/api/groups', {
        title,
        branchId,
        responsibleId: 1,
        addsNewClients: true,
        basicTemplateId: 1,
      });
      return body.data.id;
    };
    const groups = [await make('Tous', null), await make('Ici', one.id), await make('Ailleurs', other.id)];
    const done = await send(`prénom,nom,courriel,succursale\nJo,Groupe,jo@groups.example,${one.name}\n`);
    expect(done.body.counts.create).toBe(1);
    const { id } = await byEmail('jo@groups.example');
    const joined = await app.database
      .readers('group_members')
      .where({ client_id: id })
      .whereIn('group_id', groups)
      .orderBy('group_id')
      .pluck('group_id');
    expect(joined).toEqual(groups.slice(0, 2));
    const given = () => app.database.readers('programs').where({ client_id: id }).orderBy('joined_group_id');
    expect(await given().pluck('joined_group_id')).toEqual(groups.slice(0, 2));
    const undone = await people.superAdmin.post(`/api/bulk/${done.body.undo.id}/undo`);
    expect(undone.body.restored).toBe(1);
    expect(await given()).toEqual([]);
    await app.database.writer('groups').whereIn('id', groups).update({ adds_new_clients: 0 });
  });

  test('answers one request once, however often it is sent', async () => {
    const file = 'prénom,nom,courriel\nKim,Clef,kim@key.example\n';
    const headers = { 'Idempotency-Key': 'import-1' };
    const answers = await Promise.all([1, 2, 3].map(() => send(file, {}, { headers })));
    const later = await send(file, {}, { headers });
    expect(new Set([...answers, later].map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(later.body.counts.create).toBe(1);
    const events = await app.database.readers('audit_events').where({ action: 'import' });
    expect(events.filter(({ changes }) => changes.includes('"imported"')).length).toBeGreaterThan(0);
    const other = await send(`${file}Lou,Clef,lou@key.example\n`, {}, { headers });
    expect(other.status).toBe(409);
  });

  test('is judged by the rights of whoever brings it, and tells nothing of what is out of sight', async () => {
    expect((await rehearse('prénom,nom\nA,B\n', {}, 'readOnly')).status).toBe(403);
    const other = await app.database
      .readers('account_emails')
      .where('company_id', '<>', 1)
      .whereNotNull('client_id')
      .first();
    const seen = (await people.employee.get('/api/clients?size=200')).body.data.map(({ id }: Json) => id);
    const hidden = await app.database
      .readers('clients')
      .where({ company_id: 1, state: 'active' })
      .whereNotNull('email')
      .whereNotIn('id', seen)
      .first();
    const file = [
      'id,prénom,nom,courriel,succursale,responsable',
      `,A,Aa,${hidden.email},,`,
      ...(other ? [`,B,Bb,${other.email},,`] : []),
      `${hidden.id},C,Cc,,,`,
      `,D,Dd,d@rights.example,Nulle part,`,
      `,${hidden.first_name},${hidden.last_name},,,`,
      `,F,Ff,f@rights.example,,`,
    ].join('\n');
    const { body } = await rehearse(`${file}\n`, {}, 'employee');
    const told = body.rows.map(({ verdict, reasons }: Json) => [
      verdict,
      ...reasons.map((each: Json) => each.code),
    ]);
    expect(told).toEqual([
      ['error', 'emailTaken'],
      ...(other ? [['error', 'emailTaken']] : []),
      ['error', 'unknownReference'],
      ['error', 'unknownValue'],
      ['create'],
      ['create'],
    ]);
    expect(JSON.stringify(body)).not.toContain(hidden.search);
    const own = await send('prénom,nom,courriel\nGil,Sien,gil@rights.example\n', {}, { who: 'employee' });
    expect(own.body.counts.create).toBe(1);
    const filter = {
      combinator: 'and',
      rules: [{ field: 'email', operator: '=', value: 'gil@rights.example' }],
    };
    const [mine] = (await people.employee.get(listPath('clients', { filter }))).body.data;
    expect(mine.activeStakeholders).toBe(1);
    const admin = await rehearse(
      'prénom,nom,courriel,succursale\nH,Hh,h@rights.example,Montréal – Rosemont\n',
      {},
      'branchAdmin',
    );
    expect(verdicts(admin)).toEqual([[2, 'error', 'unknownValue']]);
  });

  test('refuses what is no file of clients, in words for each fault', async () => {
    const code = async (file: string | Uint8Array, query: object = {}) => {
      const { status, body } = await rehearse(file, query);
      return [status, body.error?.problems?.[0]?.code];
    };
    expect(await code('')).toEqual([400, 'empty']);
    expect(await code('\n\n')).toEqual([400, 'empty']);
    expect(await code('a,b\n"never closed,1\n')).toEqual([400, 'quoteNotClosed']);
    expect(await code(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toEqual([400, 'unreadable']);
    expect(await code(`${Array.from({ length: 301 }, (_, n) => `c${n}`).join(',')}\n`)).toEqual([
      413,
      'tooManyColumns',
    ]);
    expect(await code(`nom\n${'x\n'.repeat(100_001)}`)).toEqual([413, 'tooManyRows']);
    expect(await code('a\nb\n', { mapping: JSON.stringify({ columns: ['email', 'email'] }) })).toEqual([
      400,
      'tooManyColumns',
    ]);
    expect(await code('a,b\nb,c\n', { mapping: JSON.stringify({ columns: ['email', 'email'] }) })).toEqual([
      400,
      'doubleField',
    ]);
    expect((await rehearse('a\nb\n', { surprise: 1 })).status).toBe(400);
    const json = await fetch(`${app.url}/api/clients/import`, {
      method: 'POST',
      headers: { Cookie: people.superAdmin.cookie, 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect(json.status).toBe(415);
    const long = await fetch(`${app.url}/api/clients/import`, {
      method: 'POST',
      headers: { Cookie: people.superAdmin.cookie, 'Content-Type': csvType },
      body: new Uint8Array(20 * 1_048_576 + 1),
    });
    expect(long.status).toBe(413);
  });

  test('reads UTF-8 with and without its mark, UTF-16, tabs, every line end, and headings that would be anything else', async () => {
    const utf16 = (text: string, isBig: boolean) => {
      const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
      return isBig ? bytes.swap16() : bytes;
    };
    const text = 'Prénom\tNom\tCourriel\rÉva\t__proto__\teva@read.example\r';
    for (const file of [
      text,
      `\ufeff${text}`,
      utf16(text, false),
      utf16(text, true),
      text.replaceAll('\r', '\r\n'),
    ]) {
      const { body } = await rehearse(file);
      expect(body.mapping.columns).toEqual(['firstName', 'lastName', 'email']);
      expect(body.rows[0].name).toBe('Éva __proto__');
    }
    const odd = await rehearse('__proto__,constructor,Nom,,Nom,prénom\n1,2,3,4,5,6\n');
    expect(odd.body.mapping.columns).toEqual([null, null, 'lastName', null, null, 'firstName']);
    const said = await rehearse('sep=|\nPrénom|Nom\nUn|Deux\n');
    expect(said.body.rows[0]).toMatchObject({ name: 'Un Deux', verdict: 'create' });
  });

  test('brings tags parted by commas or semicolons, each once and in lower case, and takes them back', async () => {
    const { data } = (
      await people.superAdmin.post('/api/clients', { firstName: 'Tina', lastName: 'Étiquetée', tags: 'dos' })
    ).body;
    const file = [
      'Prénom,Nom,Étiquettes',
      'Tina,Étiquetée,"VIP; Genou ,vip"',
      'Tom,Étiqueté,hockey',
      `Théo,Étiqueté,${'x'.repeat(401)}`,
      '',
    ].join('\n');
    const rehearsed = await rehearse(file);
    expect(rehearsed.body.mapping.columns).toEqual(['firstName', 'lastName', 'tags']);
    expect(verdicts(rehearsed)).toEqual([
      [4, 'error', 'too_big'],
      [2, 'update'],
      [3, 'create'],
    ]);
    const done = await send(file, { partial: true });
    const tagsOf = async (lastName: string) => {
      const filter = { combinator: 'and', rules: [{ field: 'lastName', operator: '=', value: lastName }] };
      const { body } = await people.superAdmin.get(listPath('clients', { filter }));
      return body.data.map(({ tags }: Json) => tags);
    };
    expect([await tagsOf('Étiquetée'), await tagsOf('Étiqueté')]).toEqual([['vip, genou'], ['hockey']]);
    expect((await send(file, { partial: true })).body.counts).toMatchObject({ update: 0, unchanged: 2 });
    await people.superAdmin.post(`/api/bulk/${done.body.undo.id}/undo`);
    expect((await people.superAdmin.get(`/api/clients/${data.id}`)).body.data.tags).toBe('dos');
    expect(await tagsOf('Étiqueté')).toEqual([]);
  });

  test('export, import, export: nothing changes, whatever stands in the cells', async () => {
    const hostile = [
      '=HYPERLINK(1)',
      "'=x",
      "''+1",
      '@cmd',
      '+1 514 555-0100',
      '00123',
      '1E5',
      'a;b,"c"',
      '＝wide',
      "-2'",
      ' "=q',
      '1234567890123456',
    ];
    for (const [index, value] of hostile.entries())
      await people.superAdmin.post('/api/clients', {
        firstName: `H${index}`,
        lastName: value,
        phone: value.slice(0, 40),
        address: value,
        tags: value,
        email: null,
      });
    const filter = JSON.stringify({
      combinator: 'and',
      rules: [{ field: 'state', operator: 'in', value: ['active', 'archived'] }],
    });
    for (const [format, language] of [
      ['csv', 'fr'],
      ['csv', 'en'],
      ['xlsx', 'es'],
    ] as const) {
      const path = `/api/clients/export?${new URLSearchParams({ format, language, filter })}`;
      const exported = async () => (await download({ url: app.url, caller: people.superAdmin }, path)).bytes;
      const first = await exported();
      const type = format === 'csv' ? csvType : xlsxType;
      const { status, body } = await sendFile(app.url, people.superAdmin, { file: first, type });
      expect({ format, language, status, counts: body.counts, error: body.error }).toEqual({
        format,
        language,
        status: 200,
        counts: { create: 0, update: 0, unchanged: body.total, duplicate: 0, error: 0 },
        error: undefined,
      });
      expect(body.undo).toBeUndefined();
      if (format === 'csv') expect((await exported()).equals(first)).toBe(true);
    }
  });
});
