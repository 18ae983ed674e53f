/** What the rest of the house may ask of reports: questions, answers and sentences, made by the same code as on screen. */
import type { Answer } from '#reports/answer.ts';
import type { Language } from '#reports/labels/index.ts';
import type { ParameterValues } from '#reports/parameters.ts';
import type { Context } from './context.ts';
import { type Access, accessFor } from './dataAccess.ts';
import type { Connection } from './database.ts';
import { getRecord } from './records.ts';
import type { Purpose } from './reports/contract.ts';
import { execute } from './reports/execute.ts';
import { manifestOf } from './reports/manifest.ts';
import { allowances } from './reports/purposes.ts';
import { type Question, questionOf } from './reports/question.ts';
import { reports } from './reports/resource.ts';
import { type Wording, wordingOf } from './reports/wording.ts';
import type { Body } from './resource.ts';
import type { SessionViewer } from './viewer.ts';

export type { Question, Wording };

type Asking = Pick<Context, 'database' | 'now'>;

export const accessOf = (viewer: SessionViewer, { database, now }: Asking): Access =>
  accessFor(viewer, database.dialect, now());

/** Throws `invalidReport` with every problem, those of missing rights among them. */
export const questionFor = (
  { definition, params = {} }: { definition: unknown; params?: ParameterValues | undefined },
  access: Access,
): Promise<Question> => questionOf(definition, params, access);

export const answerTo = (
  question: Question,
  running: Pick<Context, 'runner' | 'shared'>,
  how: { purpose: Purpose; signal: AbortSignal },
): Promise<Answer> => execute(question, running, how);

export const wordingIn = (
  question: Question,
  language: Language,
  { database }: Pick<Context, 'database'>,
): Promise<Wording> => wordingOf(question, language, database.readers);

/** What tells two definitions apart, without telling what they ask. */
export const definitionHash = (question: Question): string => manifestOf(question, 0).definitionHash;

export const allowanceFor = (purpose: Purpose) => allowances[purpose];

/** A saved report as far as somebody may see it, or undefined. */
export const savedReport = (id: number, access: Access, connection: Connection): Promise<Body | undefined> =>
  getRecord(connection, 'reports', reports, id, access);
