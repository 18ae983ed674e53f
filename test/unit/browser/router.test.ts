import type { GoConfig } from '@refinedev/core';
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { listRequest } from '#client/providers/listAddress.ts';
import { routerProvider } from '#client/providers/routerProvider.ts';
import { samePath } from '#client/providers/samePath.ts';
import { all, rule } from '#reports/rules.ts';
import { ruleTree } from '../../support/ruleTrees.ts';

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20_261_122) });

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20_261_122) });

/** Whatever can be typed: above all what means something in an address. */
const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom('+', '&', '#', '%', '=', '?', ' ', 'é', '👩‍👩‍👧', '%20', '%', '"', '{', ',', '-', 'a'),
    )
    .map((parts) => parts.join('')),
);

describe('a list is asked by an address that the server reads back', () => {
  test('word for word', () => {
    fc.assert(
      fc.property(typed, typed, ruleTree('clients'), (q, value, tree) => {
        const filter = all(rule('lastName', 'contains', value), tree);
        const asked = listRequest('/api/clients', { page: 2, size: 25, sort: '-lastName', q, filter });
        if (asked.method === 'POST') {
          expect(asked.path).toBe('/api/clients/query');
          expect(asked.body).toEqual({ page: 2, size: 25, sort: '-lastName', ...(q ? { q } : {}), filter });
        } else {
          const { pathname, searchParams } = new URL(asked.path, 'http://here.example');
          expect(pathname).toBe('/api/clients');
          expect(searchParams.get('q') ?? '').toBe(q);
          expect(JSON.parse(searchParams.get('filter') ?? '')).toEqual(filter);
          expect(asked.path.length).toBeLessThan(16_000);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a filter too long for an address goes in the body', () => {
    const long = all(rule('lastName', 'contains', 'é'.repeat(1_600)));
    expect(listRequest('/api/clients', { filter: long })).toEqual({
      method: 'POST',
      path: '/api/clients/query',
      body: { filter: long },
    });
    expect(listRequest('/api/clients', { page: 1, q: '' })).toEqual({
      method: 'GET',
      path: '/api/clients?page=1',
    });
  });
});

type Go = (config: GoConfig) => unknown;

function Page({ give }: { give: (go: Go) => void }) {
  const go = routerProvider.go?.();
  if (go) give(go);
  return null;
}

/** The way to other pages from the page at this address. */
function pathFrom(address: string): (config: GoConfig) => string {
  const given: Go[] = [];
  const page = createElement(Page, { give: (go) => given.push(go) });
  renderToStaticMarkup(createElement(MemoryRouter, { initialEntries: [address] }, page));
  return (config) => String(given[0]?.({ ...config, type: 'path' }));
}

describe('the router loses nothing between a value and its address', () => {
  test('whatever was put into the query is read from it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{3,9}$/), typed), (values) => {
        const path = pathFrom('/')({ to: '/clients', query: values });
        expect(path.startsWith('/clients')).toBe(true);
        const { pathname, search } = new URL(path, 'http://here.example');
        expect(pathname).toBe('/clients');
        expect(Object.fromEntries(new URLSearchParams(search))).toEqual(values);
      }),
      { numRuns: 200 },
    );
  });

  test('the query and the fragment stay only when that is wanted, and an empty value takes its name away', () => {
    const pathTo = pathFrom('/clients?q=a%26b&page=2#top');
    expect(pathTo({ to: '/groups' })).toBe('/groups');
    expect(pathTo({ to: '/groups', query: { page: undefined }, options: { keepQuery: true } })).toBe(
      '/groups?q=a%26b',
    );
    expect(pathTo({ to: '/groups', options: { keepHash: true } })).toBe('/groups#top');
    expect(pathTo({ to: '/groups', hash: '#end', options: { keepHash: true } })).toBe('/groups#end');
  });

  test('a filter is written as JSON and read back', () => {
    fc.assert(
      fc.property(ruleTree('clients'), (tree) => {
        const path = pathFrom('/')({ to: '/clients', query: { filter: tree } });
        const { search } = new URL(path, 'http://here.example');
        expect(JSON.parse(new URLSearchParams(search).get('filter') ?? '')).toEqual(tree);
      }),
      { numRuns: 50 },
    );
  });
});

describe('after signing in one lands on a page of this site', () => {
  afterEach(() => vi.unstubAllGlobals());

  test.each([
    ['/clients?q=a%26b#top', '/clients?q=a%26b#top'],
    ['/', '/'],
    [null, '/'],
    [undefined, '/'],
    ['', '/'],
    ['clients', '/'],
    ['https://elsewhere.example/clients', '/'],
    ['javascript:alert(1)', '/'],
    ['//elsewhere.example/clients', '/'],
    ['/\\elsewhere.example', '/'],
    ['/\t/elsewhere.example', '/'],
    ['/sign-in?to=/clients', '/'],
  ])('%s leads to %s', (wanted, page) => {
    vi.stubGlobal('window', { location: { origin: 'https://here.example' } });
    expect(samePath(wanted)).toBe(page);
  });
});
