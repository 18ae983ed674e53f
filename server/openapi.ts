import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import express, { type Express } from 'express';
import { z } from 'zod';
import { verification } from './audit/contract.ts';
import { balance, paymentBody } from './billing/contract.ts';
import { homeBoard } from './boards/contract.ts';
import { branchUse, moveBody } from './branches/contract.ts';
import {
  accessBody,
  answerBody,
  bulkAnswer,
  bulkBody,
  caseloads,
  caseloadsQuery,
  endStakeholderQuery,
  externalBody,
  fairSplit,
  fileAnswer,
  importAnswer,
  importErrorsQuery,
  importProgress,
  importQuery,
  inviteAnswer,
  inviteBody,
  mergeAnswer,
  mergeBody,
  notificationList,
  pendingList,
  splitBody,
  stakeholderBody,
  tagsAnswer,
  tagsQuery,
  undoAnswer,
} from './clients/contract.ts';
import { companyBody, companyRecord } from './company/contract.ts';
import {
  contracts,
  counts,
  countsBody,
  errorBody,
  listBody,
  listQuery,
  type ResourceName,
} from './contract.ts';
import { addressOf, updateOf } from './crud.ts';
import { exportBody, listExportBody, listExportQuery, savedExportQuery } from './exports/contract.ts';
import {
  entered,
  entries,
  entryBody,
  linkFor,
  personalBody,
  personalEntryBody,
  personalPage,
  ranking,
  recipients,
} from './groupActivity/contract.ts';
import {
  deletedGroups,
  followUp,
  followUpQuery,
  fromMembersQuery,
  groupActionAnswer,
  groupActionBody,
  groupMembers,
  groupRefreshed,
  groupRuleAnswer,
  groupShared,
  stakeholderBody as groupStakeholderBody,
  groupStakeholders,
  groupUndoAnswer,
  groupUnshared,
  membersBody,
  membersQuery,
  ruleBody,
  ruleStateBody,
} from './groups/contract.ts';
import { forgotBody, linkBody, linkView, resetBody } from './password/contract.ts';
import {
  departureBody,
  departureResult,
  departureView,
  givenBack,
  invited,
  nothing,
  signedOut,
} from './professionals/contract.ts';
import { plannedSessions, sessionBody } from './programs/contract.ts';
import {
  checkBody,
  drillBody,
  explainBody,
  languageQuery,
  marked,
  previewShare,
  previewShareBody,
  restoreBody,
  runBody,
  starters,
  suggestions,
  suggestionsBody,
  switchBody,
  versions,
} from './reports/contract.ts';
import { versionsQuery } from './reports/lifeRoutes.ts';
import type { Route, Routes } from './routes.ts';
import { credentials, firstRun, ownSettings, session } from './session/contract.ts';
import { shareBody, shareList } from './shares/contract.ts';
import {
  behindQuery,
  figureReport,
  history,
  historyQuery,
  statistics,
  statisticsQuery,
  teamQuery,
  teamStatistics,
} from './statistics/contract.ts';
import { subscription, subscriptionBody } from './subscription/contract.ts';
import {
  assignBody,
  draftBody,
  draftList,
  editorBody,
  editors,
  keptDraftAnswer,
  publicTemplate,
  savedDraftAnswer,
  shareScope,
  templateVersions,
} from './templates/contract.ts';

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
  const { body, query, answer, isFile, takesFile } = {
    ...byResource(route),
    ...particular[`${route.method} ${route.path}`],
  };
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
    ...(takesFile ? { requestBody: { required: true, content: file.content } } : {}),
    responses: {
      '2XX': {
        description: 'Done',
        ...(answer ? { content: { 'application/json': { schema: json(answer, 'output') } } } : {}),
        ...(isFile ? file : {}),
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
  isFile?: true;
  /** Whether the body is a file as it is. */
  takesFile?: true;
  /** Whether it changes a version that it must name. */
  ifMatch?: true;
}

const counted = (description: string, type: string) => ({ description, schema: { type } });

const file = {
  description:
    'The file, streamed. Its name says so when it was cut; so does the first sheet of a workbook. Money is in dollars.',
  headers: {
    'Content-Disposition': counted('The name of the file', 'string'),
    'X-Cohort-Rows': counted('How many rows the file has', 'integer'),
    'X-Cohort-Total': counted('How many rows there are', 'integer'),
    'X-Cohort-Truncated': counted('Whether it was cut', 'boolean'),
  },
  content: Object.fromEntries(
    ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'].map((type) => [
      type,
      { schema: { type: 'string', format: 'binary' } },
    ]),
  ),
};

function byResource({ method, path }: Route): Schemas {
  const name = (Object.keys(contracts) as ResourceName[]).find(
    (known) => path.split('/')[2] === addressOf(known),
  );
  if (!name) return {};
  const contract = contracts[name];
  const create = 'create' in contract ? contract.create : undefined;
  const change = 'change' in contract ? contract.change : create;
  const one = z.object({ data: contract.row });
  const many = z.object({ data: z.array(contract.row), total: z.number().optional() });
  const base = `/api/${addressOf(name)}`;
  if (path === base && method === 'get') return { query: listQuery, answer: many };
  if (path === `${base}/query`) return { body: listBody, answer: many };
  if (path === `${base}/counts`) return { body: countsBody, answer: counts };
  if (path === base && create) return { body: create, answer: one };
  if (path === `${base}/:id` && method === 'patch' && change) return { body: updateOf(change), answer: one };
  if (path === `${base}/export`) return exportSchemas(name, method);
  return path === `${base}/:id` && method === 'get' ? { answer: one } : {};
}

const exportSchemas = (name: ResourceName, method: Route['method']): Schemas => {
  if (method === 'get') return { query: listExportQuery, isFile: true };
  return name === 'reports' ? {} : { body: listExportBody, isFile: true };
};
const oneProgram = z.object({ data: contracts.programs.row });
const oneTemplate = z.object({ data: contracts.templates.row });

/** The token is told once, when it is shared with the public. */
const sharedTemplate = oneTemplate.extend({ token: z.string().optional() });

const oneReport = z.object({ data: contracts.reports.row });

const oneClient = z.object({ data: contracts.clients.row });

const oneInvoice = z.object({ data: contracts.clientInvoices.row });

const clientHistory = z.object({ data: z.array(contracts.auditEvents.row) });

const particular: Record<string, Schemas> = {
  'post /api/session': { body: credentials, answer: session },
  'get /api/session': { answer: session },
  'patch /api/me': { body: ownSettings },
  'post /api/first-run': { body: firstRun },
  'get /api/clients/tags': { query: tagsQuery, answer: tagsAnswer },
  'post /api/clients/bulk': { body: bulkBody, answer: bulkAnswer },
  'get /api/clients/caseloads': { query: caseloadsQuery, answer: caseloads },
  'post /api/clients/caseloads/split': { body: splitBody, answer: fairSplit },
  'post /api/clients/:id/stakeholders': { body: stakeholderBody, answer: fileAnswer },
  'delete /api/clients/:id/stakeholders/:professionalId': { query: endStakeholderQuery },
  'post /api/clients/:id/join': { body: nothing, answer: fileAnswer },
  'post /api/clients/:id/archive': { body: nothing, answer: fileAnswer },
  'post /api/clients/:id/restore': { body: nothing, answer: fileAnswer },
  'post /api/clients/:id/access': { body: accessBody, answer: oneClient },
  'post /api/clients/:id/invite': { body: inviteBody, answer: inviteAnswer },
  'post /api/clients/:id/erase': { body: nothing },
  'post /api/clients/:id/merge': { body: mergeBody, answer: mergeAnswer },
  'get /api/programs/:id/sessions': { answer: plannedSessions },
  'post /api/programs/:id/sessions/:sessionId': { body: sessionBody, answer: oneProgram },
  'get /api/clients/:id/balance': { answer: z.object({ data: balance }) },
  'post /api/client-invoices/:id/payments': { body: paymentBody, answer: oneInvoice },
  'get /api/clients/:id/external': { answer: pendingList },
  'post /api/clients/:id/external': { body: externalBody },
  'get /api/notifications': { answer: notificationList },
  'post /api/notifications/:id/answer': { body: answerBody },
  'post /api/bulk/:id/undo': { answer: undoAnswer },
  'post /api/clients/import': { query: importQuery, answer: importAnswer, takesFile: true },
  'post /api/clients/import/errors': { query: importErrorsQuery, isFile: true, takesFile: true },
  'get /api/clients/import/:name': { answer: importProgress },
  'get /api/clients/:id/history': { answer: clientHistory },
  'get /api/announcements/:id/recipients': { answer: recipients },
  'post /api/announcements/:id/links': { body: linkFor },
  'get /api/challenges/:id/ranking': { answer: ranking },
  'get /api/challenges/:id/participants/:clientId/entries': { answer: entries },
  'post /api/challenges/:id/links': { body: linkFor },
  'post /api/challenges/:id/entries': { body: entryBody, answer: entered },
  'post /api/personal': { body: personalBody, answer: z.object({ data: personalPage }) },
  'post /api/personal/entries': { body: personalEntryBody, answer: z.object({ data: personalPage }) },
  'get /api/groups/:id/rule': { answer: groupRuleAnswer },
  'post /api/groups/:id/rule': { body: ruleBody, answer: groupRefreshed },
  'post /api/groups/:id/rule/state': { body: ruleStateBody, answer: groupRefreshed },
  'post /api/templates/:id/share': { body: shareScope, answer: sharedTemplate },
  'post /api/templates/:id/clone': { body: nothing, answer: oneTemplate },
  'post /api/templates/:id/assign': { body: assignBody },
  'get /api/templates/:id/versions': { answer: templateVersions },
  'post /api/templates/:id/versions/:version/restore': { body: nothing, answer: oneTemplate },
  'get /api/templates/:id/editors': { answer: editors },
  'post /api/templates/:id/editors': { body: editorBody },
  'get /api/template-drafts': { answer: draftList },
  'get /api/template-drafts/:template': { answer: keptDraftAnswer },
  'post /api/template-drafts/:template': { body: draftBody, answer: savedDraftAnswer },
  'get /api/public/templates/:token': { answer: z.object({ data: publicTemplate }) },
  'post /api/public/templates/:token/import': { body: nothing, answer: oneTemplate },
  'get /api/groups/deleted': { answer: deletedGroups },
  'post /api/groups/:id/actions': { body: groupActionBody, answer: groupActionAnswer },
  'post /api/groups/:id/actions/:actionId/undo': { answer: groupUndoAnswer },
  'get /api/groups/:id/follow-up': { query: followUpQuery, answer: followUp },
  'get /api/groups/:id/members': { query: membersQuery, answer: groupMembers },
  'post /api/groups/:id/members': { body: membersBody, answer: bulkAnswer },
  'get /api/groups/:id/stakeholders': { answer: groupStakeholders },
  'post /api/groups/:id/stakeholders': { body: groupStakeholderBody, answer: groupShared },
  'delete /api/groups/:id/stakeholders/:professionalId': { query: fromMembersQuery, answer: groupUnshared },
  'get /api/professionals/statistics': { query: teamQuery, answer: teamStatistics },
  'get /api/professionals/:id/statistics': { query: statisticsQuery, answer: statistics },
  'get /api/professionals/:id/statistics/:figure/report': { query: behindQuery, answer: figureReport },
  'get /api/professionals/:id/history': { query: historyQuery, answer: history },
  'get /api/reports/starters': { query: languageQuery, answer: starters },
  'post /api/reports/run': { body: runBody },
  'post /api/reports/export': { body: exportBody, isFile: true },
  'get /api/reports/:id/export': { query: savedExportQuery, isFile: true },
  'post /api/reports/check': { body: checkBody },
  'post /api/reports/drill': { body: drillBody },
  'post /api/reports/explain': { body: explainBody },
  'post /api/reports/selectivity': { body: checkBody },
  'post /api/reports/suggestions': { body: suggestionsBody, answer: suggestions },
  'post /api/reports/:id/share': { body: shareBody, answer: shareList, ifMatch: true },
  'get /api/reports/:id/shares': { answer: shareList },
  'post /api/reports/:id/preview-share': { body: previewShareBody, answer: previewShare },
  'get /api/reports/:id/versions': { query: versionsQuery, answer: versions },
  'post /api/reports/:id/restore': { body: restoreBody, answer: oneReport, ifMatch: true },
  'post /api/reports/:id/archive': { body: switchBody, answer: oneReport, ifMatch: true },
  'post /api/reports/:id/favourite': { body: switchBody, answer: marked },
  'post /api/reports/starters/:starter/favourite': { body: switchBody, answer: marked },
  'get /api/boards/home': { answer: homeBoard },
  'post /api/boards/:id/share': { body: shareBody, answer: shareList, ifMatch: true },
  'get /api/boards/:id/shares': { answer: shareList },
  'post /api/views/:id/share': { body: shareBody, answer: shareList, ifMatch: true },
  'get /api/views/:id/shares': { answer: shareList },
  'post /api/password/forgot': { body: forgotBody },
  'post /api/password/link': { body: linkBody, answer: z.object({ data: linkView }) },
  'post /api/password/reset': { body: resetBody },
  'get /api/company': { answer: z.object({ data: companyRecord }) },
  'patch /api/company': { body: companyBody, answer: z.object({ data: companyRecord }), ifMatch: true },
  'get /api/subscription': { answer: z.object({ data: subscription }) },
  'patch /api/subscription': {
    body: subscriptionBody,
    answer: z.object({ data: subscription }),
    ifMatch: true,
  },
  'get /api/audit-events/verification': { answer: z.object({ data: verification }) },
  'get /api/branches/:id/use': { answer: z.object({ data: branchUse }) },
  'post /api/branches/:id/move': {
    body: moveBody,
    answer: z.object({ data: z.object({ moved: branchUse }) }),
  },
  'get /api/professionals/:id/departure': { answer: z.object({ data: departureView }) },
  'post /api/professionals/:id/departure': {
    body: departureBody,
    answer: z.object({ data: departureResult }),
  },
  'post /api/professionals/:id/departure/undo': { body: nothing, answer: z.object({ data: givenBack }) },
  'post /api/professionals/:id/reactivate': { body: nothing, answer: z.object({ data: givenBack }) },
  'post /api/professionals/:id/invite': { body: nothing, answer: z.object({ data: invited }) },
  'post /api/professionals/:id/sign-out': { body: nothing, answer: z.object({ data: signedOut }) },
};

const pathParameters = ({ path }: Route) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

const headerParameters = ({ method, path }: Route) =>
  (path.endsWith('/:id') && (method === 'patch' || method === 'delete')) ||
  particular[`${method} ${path}`]?.ifMatch
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
