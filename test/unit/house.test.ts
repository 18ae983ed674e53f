import express from 'express';
import { describe, expect, test } from 'vitest';
import { fold } from '#reports/fold.ts';
import { readConfig } from '#server/config.ts';
import { openApi } from '#server/openapi.ts';
import { hashPassword, isPassword } from '#server/passwords.ts';
import { assertGuarded, routesOf } from '#server/routes.ts';
import type { Json } from '../support/as.ts';

test('a route without a declared permission keeps the server from starting', () => {
  const app = express();
  const routes = routesOf(app);
  routes.get('/api/fine', 'signedIn', () => undefined);
  expect(() => assertGuarded(app, routes)).not.toThrow();
  app.get('/api/forgotten', () => undefined);
  expect(() => assertGuarded(app, routes)).toThrow('GET /api/forgotten has no declared permission');
});

describe('a wrong setting stops the start with one line that names it', () => {
  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['NODE_ENV', 'prod'],
    ['DATABASE_URL', 'mysql://x'],
    ['BASE_URL', 'cohort'],
    ['SMTP_URL', 'http://x'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s', (name, value) => {
    const start = () => readConfig({ [name]: value });
    expect(start).toThrow(
      new RegExp(`^${name} is wrong: [^\\n]+ \\(it is "${value.replace(/[/]/g, '\\/')}"\\)$`),
    );
  });

  test('and everything has a default', () => {
    expect(readConfig({})).toEqual({
      NODE_ENV: 'development',
      PORT: 3000,
      ACCESS_PRICE: 0,
      ACCESS_TAX: 0,
      HOST: '127.0.0.1',
      DATA_DIR: 'data',
      LOG_LEVEL: 'info',
    });
  });
});

test.each([
  ['Éloïse', 'eloise'],
  ['ŒUVRE', 'oeuvre'],
  ['Straße', 'strasse'],
  ['D’Amours', "d'amours"],
  ['  Ana   María ', 'ana maria'],
  ['Ñandú', 'nandu'],
  ['Đỗ Thị Hằng', 'do thi hang'],
])('%s is found as %s', (typed, folded) => {
  expect(fold(typed)).toBe(folded);
  expect(fold(typed.normalize('NFD'))).toBe(folded);
});

test('a password is compared in its composed form, and a broken hash opens nothing', async () => {
  const stored = await hashPassword('Éléphant');
  expect(await isPassword('Éléphant'.normalize('NFD'), stored)).toBe(true);
  expect(await isPassword('elephant', stored)).toBe(false);
  expect(await isPassword('Éléphant', 'no hash at all')).toBe(false);
  expect(await isPassword('Éléphant', undefined)).toBe(false);
});

test('the reference names every route with its answers', () => {
  const app = express();
  const routes = routesOf(app);
  routes.patch('/api/clients/:id', 'clients.edit', () => undefined);
  const { paths }: Json = openApi(routes.list);
  expect(paths['/api/clients/{id}'].patch.parameters.map(({ name }: { name: string }) => name)).toEqual([
    'id',
    'If-Match',
  ]);
  expect(JSON.stringify(paths['/api/clients/{id}'].patch.requestBody)).toContain('firstName');
});
