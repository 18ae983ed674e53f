import type { Context } from '../context.ts';
import { keyIn, noteWatched, recordId, writeFor } from '../crud.ts';
import { accessFor } from '../dataAccess.ts';
import { AppError, parse } from '../errors.ts';
import { getRecord } from '../records.ts';
import type { Routes } from '../routes.ts';
import { sessionBody } from './contract.ts';
import { markSession } from './markSession.ts';
import { plannedSessions } from './planned.ts';
import { programs } from './resource.ts';

/** What a program has its client do, and what was done of it. */
export function addProgramRoutes(routes: Routes, context: Context): void {
  const { readers, dialect } = context.database;
  routes.get('/api/programs/:id/sessions', 'programs.view', async (request, response) => {
    const { viewer } = response.locals;
    const access = accessFor(viewer, dialect, context.now());
    const id = recordId(request);
    const program = await getRecord(readers, 'programs', programs, id, access);
    if (!program) throw new AppError('notFound');
    await noteWatched(context, response, { name: 'programs', resource: programs, record: program });
    const startsOn = typeof program.startsOn === 'string' ? program.startsOn : null;
    const asked = { companyId: viewer.companyId, programId: id, startsOn };
    response.json({ data: await plannedSessions(asked, readers) });
  });
  routes.post('/api/programs/:id/sessions/:sessionId', 'programSessions.edit', async (request, response) => {
    const { done } = parse(sessionBody, request.body);
    const marked = { programId: recordId(request), sessionId: keyIn(request, 'sessionId'), done };
    response.json({ data: await markSession(writeFor(context, 'programs', response), marked) });
  });
}
