import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, type Caller, everyProfile, type Json, type Who } from '../support/as.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const administrators: Who[] = ['superAdmin', 'branchAdmin'];
const supers: Who[] = ['superAdmin'];
const everybody: Who[] = [...everyProfile];
const nobody: Who[] = [];

/** Who may do what in Administration, copied by hand from the table of profiles. An own record, own figures and own branches are everybody's. */
const table: [RegExp, Who[]][] = [
  [/^(get|post) \/api\/professionals(\/query|\/export|\/counts)?$/, administrators],
  [/^patch \/api\/professionals\/\{id\}$/, administrators],
  [/^delete \/api\/professionals\/\{id\}$/, nobody],
  [/ \/api\/professionals\/\{id\}\/(departure|departure\/undo|reactivate|invite|sign-out)$/, administrators],
  [/^get \/api\/professionals\/\{id\}$/, everybody],
  [/^get \/api\/professionals\/(statistics|\{id\}\/(statistics|history)(\/.*)?)$/, everybody],
  [/^get \/api\/branches(\/\{id\}|\/export)?$|^post \/api\/branches\/(query|export|counts)$/, everybody],
  [/^(post|patch|delete) \/api\/branches(\/\{id\})?$/, supers],
  [/ \/api\/branches\/\{id\}\/(use|move)$/, supers],
  [/^get \/api\/bundles(\/\{id\}|\/export)?$|^post \/api\/bundles\/(query|export|counts)$/, administrators],
  [/^(post|patch|delete) \/api\/bundles(\/\{id\})?$/, supers],
  [/^get \/api\/company$/, administrators],
  [/^patch \/api\/company$/, supers],
  [/ \/api\/subscription/, supers],
  [/^get \/api\/audit-events\/verification$/, supers],
  [/ \/api\/(audit-events|outbox)/, administrators],
];

const parts =
  /^\/api\/(professionals|branches|bundles|company|subscription|subscription-invoices|audit-events|outbox)(\/|$)/;

describe('every route of Administration', () => {
  let app: TestApp;
  let people: Record<Who, Caller>;
  beforeAll(async () => {
    app = await startApp('sqlite');
    people = Object.fromEntries(
      await Promise.all(everyProfile.map(async (who) => [who, await as(app.url, who)] as const)),
    ) as Record<Who, Caller>;
  });
  afterAll(() => app.stop());

  test('answers 403 to each profile that may not, and to nobody else', async () => {
    const { paths }: Json = (await people.superAdmin.get('/api/openapi.json')).body;
    const routes = Object.keys(paths)
      .filter((path) => parts.test(path))
      .flatMap((path) => Object.keys(paths[path]).map((method) => ({ method, path })));
    expect(routes.length).toBeGreaterThan(40);
    for (const { method, path } of routes) {
      const name = `${method} ${path}`;
      const rows = table.filter(([pattern]) => pattern.test(name));
      expect([name, rows.length > 0]).toEqual([name, true]);
      const allowed = rows[0]?.[1];
      const address = path.replace('{id}', '999999').replace('{figure}', 'booked');
      for (const who of everyProfile) {
        const { status } = await ask(people[who], method, address);
        expect([name, who, status === 403]).toEqual([name, who, !allowed?.includes(who)]);
        expect(status).toBeLessThan(500);
      }
    }
  });
});

const ask = (caller: Caller, method: string, path: string) => {
  if (method === 'get') return caller.get(path);
  if (method === 'delete') return caller.delete(path);
  return method === 'post' ? caller.post(path) : caller.patch(path, {});
};
