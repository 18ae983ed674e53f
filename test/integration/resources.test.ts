import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sourceNamed } from '#reports/catalog.ts';
import { operatorsFor } from '#reports/operators.ts';
import { operatorNames } from '#reports/rules.ts';
import { type Action, can, type ResourceAction } from '#server/access.ts';
import { contracts, type ResourceName } from '#server/contract.ts';
import { addressOf } from '#server/crud.ts';
import { resources } from '#server/resources.ts';
import { as, type Caller, everyProfile, ifMatch, listPath, signIn, type Who } from '../support/as.ts';
import { dialects } from '../support/places.ts';
import { samples } from '../support/records.ts';
import { operand } from '../support/ruleTrees.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const names = Object.keys(resources) as ResourceName[];
const may = (profile: Who, name: ResourceName, action: ResourceAction) =>
  can({ profile, managersMayCreateGroups: false }, `${name}.${action}` as Action);

describe.each(dialects)('every resource on %s', (dialect) => {
  let app: TestApp;
  let people: Record<Who, Caller>;
  let stranger: Caller;

  beforeAll(async () => {
    app = await startApp(dialect);
    const callers = await Promise.all(
      everyProfile.map(async (who) => [who, await as(app.url, who)] as const),
    );
    people = Object.fromEntries(callers) as Record<Who, Caller>;
    stranger = await signIn(app.url, 'super@other.example');
  });
  afterAll(() => app.stop());

  const at = (name: ResourceName) => `/api/${addressOf(name)}`;

  describe.each(names)('%s', (name) => {
    test.each(everyProfile)('is listed to %s, page after page, or answers 403', async (who) => {
      const first = await people[who].get(`${at(name)}?size=2`);
      if (!may(who, name, 'list')) return expect(first.status).toBe(403);
      expect(first.status).toBe(200);
      const all = await people[who].get(`${at(name)}?size=200`);
      expect(all.body.total).toBe(first.body.total);
      const second = await people[who].get(`${at(name)}?size=2&page=2`);
      const ids = (rows: { id: number }[]) => rows.map(({ id }) => id);
      expect([...ids(first.body.data), ...ids(second.body.data)]).toEqual(ids(all.body.data).slice(0, 4));
    });

    test('can be sorted by each of its fields, both ways', async () => {
      for (const field of Object.keys(sourceNamed(name).fields)) {
        for (const direction of ['', '-']) {
          const { status, body } = await people.superAdmin.get(
            `${at(name)}?size=3&sort=${direction}${field}`,
          );
          expect({ field, direction, status, error: body.error }).toEqual({
            field,
            direction,
            status: 200,
            error: undefined,
          });
        }
      }
    });

    test('can be filtered by each operator of each field, and the parts make the whole', async () => {
      const total = async (rules: object[]) => {
        const { status, body } = await people.superAdmin.get(
          listPath(addressOf(name), { size: 1, filter: { combinator: 'and', rules } }),
        );
        expect({ status, rules: JSON.stringify(rules), error: body.error }).toMatchObject({
          status: 200,
          error: undefined,
        });
        return body.total;
      };
      const whole = await wholeOf(name, total);
      for (const [path, field] of Object.entries(sourceNamed(name).fields)) {
        for (const operator of operatorsFor(field.type, operatorNames)) {
          const [value] = fc.sample(operand(field, operator), { seed: 7, numRuns: 1 });
          const rule = { field: path, operator, ...(value === undefined ? {} : { value }) };
          expect(
            (await total([rule])) + (await total([{ combinator: 'and', not: true, rules: [rule] }])),
          ).toBe(whole(path));
        }
      }
    });

    test.each([
      'page=0',
      'size=201',
      'size=-1',
      'size=1e1',
      'page=1.5',
      'sort=nope',
      'sort=passwordHash',
      'q=a&q=b',
      'unknown=1',
      'filter={',
      'filter=[]',
      'filter={"combinator":"and","rules":[{"field":"company_id","operator":"=","value":2}]}',
      'filter={"combinator":"and","rules":[{"field":"id","operator":"constructor","value":1}]}',
      'filter={"combinator":"and","rules":[{"field":"id","operator":"=","value":"1 or 1=1"}]}',
      'filter={"combinator":"or","rules":[]}',
      'ids=a',
      'total=1',
    ])('refuses the query %s with the place of the fault', async (query) => {
      const { status, body } = await people.superAdmin.get(`${at(name)}?${encodeURI(query)}`);
      expect(status).toBe(400);
      expect(body.error).toMatchObject({
        code: 'invalidInput',
        problems: expect.arrayContaining([expect.objectContaining({ code: expect.any(String) })]),
      });
    });

    test('answers 404 for a record of another company exactly as for none', async () => {
      const { data } = (await people.superAdmin.get(`${at(name)}?size=1`)).body;
      if (data.length === 0) return;
      const foreign = await stranger.get(`${at(name)}/${data[0].id}`);
      const never = await stranger.get(`${at(name)}/99999999`);
      expect([foreign.status, never.status]).toEqual([404, 404]);
      expect({ ...foreign.body.error, requestId: '' }).toEqual({ ...never.body.error, requestId: '' });
      expect((await stranger.get(`${at(name)}?ids=${data[0].id}`)).body.data).toEqual([]);
    });

    test.each(['abc', '0', '-1', '1e3', '1.0', '99999999999999999999', '1%20', '%00'])(
      'answers 404 for the id %s',
      async (id) => {
        expect((await people.superAdmin.get(`${at(name)}/${id}`)).status).toBe(404);
      },
    );

    const sample = samples[name];
    test('has a sample here if it can be created', () =>
      expect('create' in contracts[name]).toBe(sample !== undefined));
    if (!sample) return;
    const bodyFrom = async (who: Who, suffix: string) => ({
      ...sample.body(suffix),
      ...(await sample.needs?.(people[who])),
    });

    test.each(everyProfile)('is created by %s, or answers 403 and writes nothing', async (who) => {
      const body = await bodyFrom(who, who);
      const before = await app.database.readers(sourceNamed(name).table).count('* as n').first();
      const answer = await people[who].post(at(name), { ...body, ...branchFor(who, name) });
      const after = await app.database.readers(sourceNamed(name).table).count('* as n').first();
      const allowed = may(who, name, 'create');
      expect({ who, status: answer.status, error: answer.body.error }).toMatchObject({
        status: allowed ? 201 : 403,
      });
      expect(Number(after?.n) - Number(before?.n)).toBe(allowed ? 1 : 0);
    });

    test('refuses bad input and unknown keys, naming each', async () => {
      const whole = await bodyFrom('superAdmin', 'extra');
      const bad = await people.superAdmin.post(at(name), sample.bad.body);
      expect(bad.status).toBe(400);
      expect(bad.body.error.problems[0].path[0]).toBe(sample.bad.path);
      for (const key of ['id', 'companyId', 'version', 'createdAt', 'passwordHash', 'nope']) {
        const extra = await people.superAdmin.post(at(name), { ...whole, [key]: 1 });
        expect({ key, status: extra.status, problems: extra.body.error.problems }).toMatchObject({
          status: 400,
          problems: [{ path: [key], code: 'unknownKey' }],
        });
      }
    });

    test('is changed once per version: 428 without one, 412 when stale, with the record as it is now', async () => {
      const { data } = (await people.superAdmin.post(at(name), await bodyFrom('superAdmin', 'versions')))
        .body;
      const path = `${at(name)}/${data.id}`;
      expect((await people.superAdmin.patch(path, sample.change)).status).toBe(428);
      expect((await people.superAdmin.patch(path, sample.change, { 'If-Match': '*' })).status).toBe(400);
      const changed = await people.superAdmin.patch(path, sample.change, ifMatch(1));
      expect(changed.body.data).toMatchObject({ ...sample.change, version: 2 });
      expect(changed.headers.get('etag')).toBe('"2"');
      const stale = await people.superAdmin.patch(path, sample.change, ifMatch(1));
      expect([stale.status, stale.body.error.code, stale.body.current.version]).toEqual([412, 'stale', 2]);
      expect((await stranger.patch(path, sample.change, ifMatch(2))).status).toBe(404);
      expect((await people.superAdmin.patch(path, {}, ifMatch(2))).status).toBe(400);
    });

    if ('archived' in sourceNamed(name).fields)
      test('leaves out what is put away, unless a filter asks for it', async () => {
        const { data } = (await people.superAdmin.post(at(name), await bodyFrom('superAdmin', 'putAway')))
          .body;
        const listed = async (...more: object[]): Promise<number> => {
          const rules = [{ field: 'id', operator: '=', value: data.id }, ...more];
          const body = { filter: { combinator: 'and', rules } };
          return (await people.superAdmin.post(`${at(name)}/query`, body)).body.total;
        };
        expect(await listed()).toBe(1);
        await people.superAdmin.patch(`${at(name)}/${data.id}`, { archived: true }, ifMatch(1));
        expect(await listed()).toBe(0);
        expect(await listed({ field: 'archived', operator: '=', value: true })).toBe(1);
        expect((await people.superAdmin.get(`${at(name)}?ids=${data.id}`)).body.total).toBe(1);
      });

    test('leaves one audit event for each write, with what was before and after', async () => {
      const { data } = (await people.superAdmin.post(at(name), await bodyFrom('superAdmin', 'audited'))).body;
      await people.superAdmin.patch(`${at(name)}/${data.id}`, sample.change, ifMatch(1));
      const events = await people.superAdmin.get(
        listPath('audit-events', {
          sort: 'id',
          filter: {
            combinator: 'and',
            rules: [
              { field: 'resource', operator: '=', value: name },
              { field: 'recordId', operator: '=', value: data.id },
            ],
          },
        }),
      );
      expect(events.body.data.map(({ action }: { action: string }) => action)).toEqual(['create', 'update']);
      const [field] = Object.keys(sample.change);
      expect(events.body.data[1].changes[field as string]).toEqual({
        before: data[field as string],
        after: sample.change[field as string],
      });
    });

    test('is created once for two requests with one Idempotency-Key, and the key serves nothing else', async () => {
      const key = { 'Idempotency-Key': `key-${name}` };
      const body = await bodyFrom('superAdmin', 'once');
      const [one, two] = await Promise.all([1, 2].map(() => people.superAdmin.post(at(name), body, key)));
      expect([one?.status, two?.status]).toEqual([201, 201]);
      expect(one?.body.data.id).toBe(two?.body.data.id);
      expect((await people.superAdmin.post(at(name), { ...body, ...sample.body('other') }, key)).status).toBe(
        409,
      );
    });
  });

  /** Who is not of the whole company creates within an own branch. */
  const branchFor = (who: Who, name: ResourceName): object => {
    if (who === 'superAdmin' || (name !== 'clients' && name !== 'groups')) return {};
    const branchId = { branchAdmin: 2, manager: 1, employee: 1, readOnly: 1 }[who];
    return { branchId, ...(name === 'groups' ? { responsibleId: 3 } : {}) };
  };
});

/** What is put away counts only where its field is named. */
async function wholeOf(name: ResourceName, total: (rules: object[]) => Promise<number>) {
  const all = await total([]);
  const usual = resources[name].unlessAsked;
  if (!usual) return () => all;
  expect(await total([usual])).toBe(all);
  const putAway = await total([{ combinator: 'and', not: true, rules: [usual] }]);
  return (field: string) => (field === usual.field ? all + putAway : all);
}
