import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import express, { type Express } from 'express';
import { z } from 'zod';
import { contracts, errorBody, listBody, listQuery, type ResourceName } from './contract.ts';
import { addressOf, updateOf } from './crud.ts';
import { statistics, statisticsQuery } from './professionals/contract.ts';
import { checkBody, drillBody, explainBody, languageQuery, runBody, starters } from './reports/contract.ts';
import type { Route, Routes } from './routes.ts';
import { credentials, firstRun, ownSettings, session } from './session/contract.ts';

/** The API's reference, made from the schemas that validate, and a page that shows it. */
export function addApiReference(app: Express, routes: Routes): void {
  routes.get('/api/openapi.json', 'public', (_request, response) => response.json(openApi(routes.list)));
  routes.get('/api/docs', 'public', (_request, response) => response.type('html').send(page));
  routes.get('/api/docs/start.js', 'public', (_request, response) => response.type('js').send(start));
  const files = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  app.use('/api/docs/files', express.static(files, { index: false, dotfiles: 'deny' }));
}

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cohort API</title>
<link rel="stylesheet" href="/api/docs/files/swagger-ui.css"></head><body><div id="api"></div>
<script src="/api/docs/files/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;

const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', validatorUrl: null });`;

export const openApi = (routes: readonly Route[]) => ({
  openapi: '3.1.0',
  info: {
    title: 'Cohort',
    version: '1',
    description: 'Instants are epoch milliseconds, money is whole cents, days are YYYY-MM-DD.',
  },
  components: {
    schemas: { Error: json(errorBody, 'output') },
    securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'cohort' } },
  },
  paths: pathsOf(routes),
});

function pathsOf(routes: readonly Route[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes.filter(
    ({ path }) => path.startsWith('/api/') && !path.startsWith('/api/docs'),
  )) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return paths;
}

function operation(route: Route) {
  const { body, query, answer } = { ...byResource(route), ...particular[`${route.method} ${route.path}`] };
  return {
    summary: `${route.method.toUpperCase()} ${route.path}`,
    tags: [route.path.split('/')[2]],
    ...(route.permission === 'public' ? {} : { security: [{ session: [] }] }),
    description: `Permission: ${route.permission}`,
    parameters: [
      ...pathParameters(route),
      ...headerParameters(route),
      ...(query ? queryParameters(query) : []),
    ],
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: json(body, 'input') } } } }
      : {}),
    responses: {
      '2XX': {
        description: 'Done',
        ...(answer ? { content: { 'application/json': { schema: json(answer, 'output') } } } : {}),
      },
      default: {
        description: 'Refused',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  };
}

interface Schemas {
  body?: z.ZodType;
  query?: z.ZodObject;
  answer?: z.ZodType;
}

function byResource({ method, path }: Route): Schemas {
  const name = (Object.keys(contracts) as ResourceName[]).find(
    (known) => path.split('/')[2] === addressOf(known),
  );
  if (!name) return {};
  const contract = contracts[name];
  const create = 'create' in contract ? contract.create : undefined;
  const one = z.object({ data: contract.row });
  const many = z.object({ data: z.array(contract.row), total: z.number().optional() });
  const base = `/api/${addressOf(name)}`;
  if (path === base && method === 'get') return { query: listQuery, answer: many };
  if (path === `${base}/query`) return { body: listBody, answer: many };
  if (path === base && create) return { body: create, answer: one };
  if (path === `${base}/:id` && method === 'patch' && create) return { body: updateOf(create), answer: one };
  return path === `${base}/:id` && method === 'get' ? { answer: one } : {};
}

const particular: Record<string, Schemas> = {
  'post /api/session': { body: credentials, answer: session },
  'get /api/session': { answer: session },
  'patch /api/me': { body: ownSettings },
  'post /api/first-run': { body: firstRun },
  'get /api/professionals/:id/statistics': { query: statisticsQuery, answer: statistics },
  'get /api/reports/starters': { query: languageQuery, answer: starters },
  'post /api/reports/run': { body: runBody },
  'post /api/reports/check': { body: checkBody },
  'post /api/reports/drill': { body: drillBody },
  'post /api/reports/explain': { body: explainBody },
  'post /api/reports/selectivity': { body: checkBody },
};

const pathParameters = ({ path }: Route) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

const headerParameters = ({ method, path }: Route) =>
  path.endsWith('/:id') && (method === 'patch' || method === 'delete')
    ? [
        {
          name: 'If-Match',
          in: 'header',
          required: true,
          schema: { type: 'string' },
          description: 'The version changed, in quotes',
        },
      ]
    : [];

const queryParameters = (query: z.ZodObject) =>
  Object.entries(query.shape).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: json(schema as z.ZodType, 'input'),
  }));

const json = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
