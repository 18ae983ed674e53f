import { both } from '#reports/condition.ts';
import { definitionSchema, type ReportDefinition } from '#reports/definition.ts';
import type { ParameterValues } from '#reports/parameters.ts';
import type { Context } from '../context.ts';
import { type Access, accessFor, referableIds } from '../dataAccess.ts';
import { invalidField, parse } from '../errors.ts';
import { readViewer, type SessionViewer } from '../viewer.ts';
import { execute } from './execute.ts';
import { type Hidden, hiddenFields } from './hiddenFields.ts';
import { problemsOf, questionOf } from './question.ts';
import { rowsCount } from './rowsCount.ts';

interface Asked {
  definition: unknown;
  params: ParameterValues;
  professionalId: number;
}

export interface SharePreview {
  opens: boolean;
  theirs: number | null;
  yours: number;
  hidden: Hidden[];
}

/**
 * What a colleague would see of a report's rows. Counted are only rows that the asker sees too, over related rows that both see: however
 * the definition is bent, it tells nothing of rows out of the asker's sight. And only of those whose sight lies within the asker's own:
 * how much somebody else sees would tell which profile they have. Of the others it says whether the report would open at all.
 */
export async function previewShare(
  { definition, params, professionalId }: Asked,
  viewer: SessionViewer,
  access: Access,
  running: Context & { signal: AbortSignal },
): Promise<SharePreview> {
  const shaped = parse(definitionSchema, definition, 'invalidReport');
  await questionOf(shaped, params, access);
  const colleague = await activeColleague(professionalId, access, running);
  const count = (as: Access) => countRows(shaped, params, as, running);
  const theirAccess = within(accessFor(colleague, running.database.dialect, running.now()), access);
  const yours = await count(access);
  const problems = await problemsOf(shaped, params, theirAccess);
  const opens = problems.length === 0;
  if (!isWithin(colleague, viewer)) return { opens, theirs: null, yours, hidden: [] };
  const theirs = opens ? await count(theirAccess) : null;
  return { opens, theirs, yours, hidden: hiddenFields(problems, shaped.source, viewer.language) };
}

async function activeColleague(
  id: number,
  access: Access,
  { database }: Pick<Context, 'database'>,
): Promise<SessionViewer> {
  const known = await referableIds(database.readers, 'colleagues', [id], access);
  const colleague = known.has(id) ? await readViewer(database.readers, id) : undefined;
  if (!colleague) throw invalidField('professionalId', 'unknownReference');
  return colleague;
}

/** Their rights and who they are, over rows that both see. */
const within = (theirs: Access, yours: Access): Access => ({
  ...theirs,
  scoped: {
    ...theirs.scoped,
    scope: (source) => both(theirs.scoped.scope(source), yours.scoped.scope(source)),
  },
});

async function countRows(
  definition: ReportDefinition,
  params: ParameterValues,
  access: Access,
  running: Context & { signal: AbortSignal },
): Promise<number> {
  const question = await questionOf(rowsCount(definition), params, access);
  const { rows } = await execute(question, running, { purpose: 'preview', signal: running.signal });
  return Number(rows[0]?.[0] ?? 0);
}

/** Nobody sees more than a super administrator; who works only where the asker does, and has no higher profile, sees no more than the asker. */
function isWithin(colleague: SessionViewer, asker: SessionViewer): boolean {
  if (asker.profile === 'superAdmin') return true;
  const lower: Record<string, string[]> = {
    branchAdmin: ['branchAdmin', 'manager', 'employee', 'readOnly'],
    manager: ['manager', 'employee', 'readOnly'],
  };
  return (
    (lower[asker.profile] ?? []).includes(colleague.profile) &&
    colleague.branchIds.every((id) => asker.branchIds.includes(id))
  );
}
