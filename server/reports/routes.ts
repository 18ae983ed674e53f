import type { Response } from 'express';
import { z } from 'zod';
import { drill } from '#reports/drill.ts';
import type { ParameterValues } from '#reports/parameters.ts';
import type { Context } from '../context.ts';
import { recordId } from '../crud.ts';
import { type Access, accessFor } from '../dataAccess.ts';
import { parse } from '../errors.ts';
import type { Routes } from '../routes.ts';
import { type Asked, askedOf, savedReport } from './asked.ts';
import { catalogIn } from './catalog.ts';
import { checkBody, drillBody, explainBody, languageQuery, type Purpose, runBody } from './contract.ts';
import { execute, explain, measureRules } from './execute.ts';
import { hungUp } from './hungUp.ts';
import { noteRun } from './lastRun.ts';
import { addReportLifeRoutes } from './lifeRoutes.ts';
import { problemsOf, type Question, questionOf } from './question.ts';
import { startersFor } from './starters.ts';
import { wordingOf } from './wording.ts';

export function addReportRoutes(routes: Routes, context: Context): void {
  const access = (response: Response) =>
    accessFor(response.locals.viewer, context.database.dialect, context.now());
  const worded = (question: Question, response: Response) =>
    wordingOf(question, response.locals.viewer.language, context.database.readers);
  const run = async (
    { definition, asked, savedId }: Asked,
    { params, purpose, viewed }: { params: ParameterValues; purpose: Purpose; viewed: Access },
    response: Response,
  ) => {
    const question = await questionOf(definition, params, viewed);
    const began = performance.now();
    const answer = await execute(question, context, { purpose, signal: hungUp(response) });
    const milliseconds = performance.now() - began;
    response.json({ ...answer, ...(await worded(question, response)), ...(asked ? { asked } : {}) });
    if (savedId !== undefined) noteRun(context, savedId, { at: context.now(), milliseconds });
  };
  const reading = (response: Response) => ({
    language: response.locals.viewer.language,
    connection: context.database.readers,
    access: access(response),
  });
  routes.get('/api/reports/catalog', 'signedIn', (request, response) => {
    const { language } = parse(languageQuery, request.query);
    response.json(catalogIn(language ?? response.locals.viewer.language, access(response).operands));
  });
  routes.get('/api/reports/starters', 'reports.run', async (request, response) => {
    const { language } = parse(languageQuery, request.query);
    const words = language ?? response.locals.viewer.language;
    response.json({ data: await startersFor(words, context.database.readers, access(response)) });
  });
  routes.post('/api/reports/check', 'reports.run', async (request, response) => {
    const { definition, params = {} } = parse(checkBody, request.body);
    const problems = await problemsOf(definition, params, access(response));
    if (problems.length) return response.json({ problems });
    const question = await questionOf(definition, params, access(response));
    response.json({ problems, ...(await worded(question, response)) });
  });
  routes.post('/api/reports/run', 'reports.run', async (request, response) => {
    const { params = {}, purpose = 'screen', ...body } = parse(runBody, request.body);
    const asked = await askedOf(body, reading(response));
    await run(asked, { params, purpose, viewed: access(response) }, response);
  });
  routes.get('/api/reports/:id/run', 'reports.run', async (request, response) => {
    const viewed = access(response);
    const id = recordId(request);
    const { definition } = await savedReport(id, context.database.readers, viewed);
    const { params } = parse(paramsQuery, request.query);
    await run({ definition, savedId: id }, { params, purpose: 'screen', viewed }, response);
  });
  addLookingInto(routes, context, access);
  addReportLifeRoutes(routes, context);
}

/** From a figure to its rows, from a row to its reasons, from a rule to what it takes away. */
function addLookingInto(routes: Routes, context: Context, access: (response: Response) => Access): void {
  routes.post('/api/reports/drill', 'reports.run', async (request, response) => {
    const { definition, params = {}, cell } = parse(drillBody, request.body);
    const question = await questionOf(definition, params, access(response));
    const { calendar } = question.access.operands;
    response.json({ definition: drill(question.definition, question.report, cell, calendar) });
  });
  routes.post('/api/reports/explain', 'reports.run', async (request, response) => {
    const { definition, params = {}, id } = parse(explainBody, request.body);
    const question = await questionOf(definition, params, access(response));
    response.json(await explain(question, id, context, hungUp(response)));
  });
  routes.post('/api/reports/selectivity', 'reports.run', async (request, response) => {
    const { definition, params = {} } = parse(checkBody, request.body);
    const question = await questionOf(definition, params, access(response));
    response.json(await measureRules(question, context, hungUp(response)));
  });
}

/** Parameters in an address, as JSON. */
const paramsQuery = z.strictObject({
  params: z
    .string()
    .max(16_000)
    .default('{}')
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'notJson' });
        return z.NEVER;
      }
    })
    .pipe(z.record(z.string(), z.unknown())),
});
