import { randomUUID } from 'node:crypto';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { addAuditRoutes } from './audit/routes.ts';
import { addBillingRoutes } from './billing/routes.ts';
import { addHomeBoardRoute } from './boards/home.ts';
import { addBranchRoutes } from './branches/routes.ts';
import { addBulkRoutes } from './clients/bulk/routes.ts';
import { addCaseloadRoutes } from './clients/caseloads/routes.ts';
import { addFileRoutes } from './clients/file/routes.ts';
import { addImportRoutes } from './clients/import/routes.ts';
import { addRequestRoutes } from './clients/requests/routes.ts';
import { addTagRoutes } from './clients/tags/routes.ts';
import { addCompanyRoutes } from './company/routes.ts';
import type { Context } from './context.ts';
import { addResourceRoutes } from './crud.ts';
import { AppError, errorHandler, notFound } from './errors.ts';
import { addExportRoutes } from './exports/routes.ts';
import { addGroupActivityRoutes } from './groupActivity/routes.ts';
import { addGroupMemberRoute } from './groupMembers.ts';
import { addGroupRoutes } from './groups/routes.ts';
import { addHealthRoutes } from './health.ts';
import { addApiReference } from './openapi.ts';
import { addPages } from './pages.ts';
import { addPasswordRoutes } from './password/routes.ts';
import { addHiringRoutes } from './professionals/hiring/routes.ts';
import { addLeavingRoutes } from './professionals/leaving/routes.ts';
import { addProgramRoutes } from './programs/routes.ts';
import { addReportRoutes } from './reports/routes.ts';
import { assertGuarded, routesOf } from './routes.ts';
import { addScheduleRoutes } from './schedules/routes.ts';
import { addSearchRoute } from './search.ts';
import { addFirstRunRoutes } from './session/firstRun.ts';
import { identify, isSecure, refuseCrossSite } from './session/guard.ts';
import { addSessionRoutes } from './session/routes.ts';
import { addShareRoutes } from './shares/routes.ts';
import { addStatisticsRoutes } from './statistics/routes.ts';
import { addSubscriptionRoutes } from './subscription/routes.ts';
import { addTemplateAssignRoute } from './templateAssign.ts';
import { addTemplateRoutes } from './templates/routes.ts';

/** The whole HTTP application, in the order in which a request meets it. */
export function createApp(context: Context): Express {
  const app = express();
  app.disable('x-powered-by').set('etag', false).set('query parser', 'simple');
  app.use(nameRequest(context), securityHeaders(context), compression());
  app.use(
    '/api',
    neverStored,
    refuseMethods,
    refuseCrossSite(context),
    identify(context),
    signedInBeforeBody,
    readJson,
  );
  const routes = routesOf(app);
  addHealthRoutes(routes, context);
  addSessionRoutes(routes, context);
  addFirstRunRoutes(routes, context);
  addPasswordRoutes(routes, context);
  addSearchRoute(routes, context);
  addStatisticsRoutes(routes, context);
  addCompanyRoutes(routes, context);
  addSubscriptionRoutes(routes, context);
  addBranchRoutes(routes, context);
  addHiringRoutes(routes, context);
  addLeavingRoutes(routes, context);
  addReportRoutes(routes, context);
  addHomeBoardRoute(routes, context);
  addShareRoutes(routes, context);
  addExportRoutes(routes, context);
  addScheduleRoutes(routes, context);
  addBillingRoutes(routes, context);
  addBulkRoutes(routes, context);
  addTagRoutes(routes, context);
  addAuditRoutes(routes, context);
  addCaseloadRoutes(routes, context);
  addFileRoutes(routes, context);
  addGroupRoutes(routes, context);
  addGroupMemberRoute(routes, context);
  addGroupActivityRoutes(routes, context);
  addImportRoutes(routes, context);
  addRequestRoutes(routes, context);
  addTemplateRoutes(routes, context);
  addTemplateAssignRoute(routes, context);
  addProgramRoutes(routes, context);
  addResourceRoutes(routes, context);
  addApiReference(app, routes);
  app.use('/api', notFound);
  assertGuarded(app, routes);
  addPages(app);
  app.use(errorHandler(context.log));
  return app;
}

const nameRequest =
  ({ log }: Context): RequestHandler =>
  (request, response, next) => {
    response.locals.requestId = randomUUID();
    response.set('X-Request-Id', response.locals.requestId);
    const began = performance.now();
    response.on('finish', () => {
      const { method } = request;
      const path = request.originalUrl.split('?')[0];
      const milliseconds = Math.round(performance.now() - began);
      log.debug({
        requestId: response.locals.requestId,
        method,
        path,
        status: response.statusCode,
        milliseconds,
      });
    });
    next();
  };

/** antd writes its styles into the page, hence inline styles; scripts come from files of ours only. */
const securityHeaders = ({ config }: Context): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isSecure(config),
  });

const neverStored: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

const methods = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE']);

const refuseMethods: RequestHandler = (request, response, next) => {
  if (methods.has(request.method)) return next();
  response
    .status(405)
    .json({ error: { code: 'notFound', message: 'no such method', requestId: response.locals.requestId } });
};

const open = new Set([
  '/session',
  '/first-run',
  '/password/forgot',
  '/password/link',
  '/password/reset',
  '/personal',
  '/personal/entries',
]);

/** A body is read only for who is signed in, or on the way there. */
const signedInBeforeBody: RequestHandler = (request, response, next) => {
  const hasBody = request.method === 'POST' || request.method === 'PATCH';
  if (hasBody && !response.locals.viewer && !open.has(request.path)) throw new AppError('notSignedIn');
  next();
};

const readJson = express.json({ limit: '256kb', strict: true, inflate: false, verify: refuseDangerousText });

/** Whatever the parser would turn into an object's prototype is refused as text, before it is one. JSON is UTF-8. */
function refuseDangerousText(_request: unknown, _response: unknown, body: Buffer, encoding: string): void {
  if (encoding !== 'utf-8') throw new AppError('wrongContentType');
  if (/"(__proto__|constructor|prototype)"\s*:/.test(body.toString('utf8')))
    throw new SyntaxError('a key of this name is refused');
}
