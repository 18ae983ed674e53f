import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Problem } from '#reports/problems.ts';
import { databaseFault } from './faults.ts';

const statusOf = {
  invalidInput: 400,
  notSignedIn: 401,
  invalidCredentials: 401,
  notAllowed: 403,
  notFound: 404,
  timeout: 408,
  conflict: 409,
  stale: 412,
  tooLarge: 413,
  wrongContentType: 415,
  invalidReport: 422,
  preconditionRequired: 428,
  tooManyRequests: 429,
  internal: 500,
  busy: 503,
} as const;

export type ErrorCode = keyof typeof statusOf;

export interface Details {
  message?: string;
  problems?: Problem[];
  /** The record as it is now, for who holds a stale one. */
  current?: unknown;
  retryAfterSeconds?: number;
}

/** The one error class: a code decides the status, and nothing of the database or of another record is ever in the details. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Details = {},
    options?: ErrorOptions,
  ) {
    super(details.message ?? code, options);
  }
}

export const invalidField = (field: string, code: string, params?: Problem['params']): AppError =>
  new AppError('invalidInput', { problems: [{ path: [field], code, ...(params ? { params } : {}) }] });

/** Parses untrusted input or throws invalidInput with every problem and its path. */
export function parse<T>(schema: z.ZodType<T>, input: unknown, code: ErrorCode = 'invalidInput'): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new AppError(code, { problems: parsed.error.issues.flatMap(problemsOf) });
}

/** Unknown keys are named one by one; of the branches of a union, the one that got furthest speaks, or else the one that wants least. */
function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], code: 'unknownKey' }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const [deepest] = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
    return (deepest ?? []).flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }));
  }
  return [{ path, code: issue.code === 'custom' || isOwnWord(issue.message) ? issue.message : issue.code }];
}

const depth = (issues: z.core.$ZodIssue[]): number => Math.max(0, ...issues.map(({ path }) => path.length));

/** Our schemas name their problems in one camelCase word; zod's own messages are sentences. */
const isOwnWord = (message: string): boolean => /^[a-z][A-Za-z]*$/.test(message);

export const notFound: RequestHandler = () => {
  throw new AppError('notFound');
};

/** Turns whatever was thrown into the documented body. Anything unexpected is logged once, with its cause, and answered without it. */
export const errorHandler =
  (log: Logger): ErrorRequestHandler =>
  (thrown, request, response, next) => {
    const error = toAppError(thrown);
    const { requestId } = response.locals;
    if (error.code === 'internal')
      log.error({ ...described(thrown), requestId, path: request.path }, 'unexpected');
    if (response.headersSent) return next(thrown);
    const wait = error.details.retryAfterSeconds ?? (error.code === 'busy' ? 1 : undefined);
    if (wait !== undefined) response.set('Retry-After', String(wait));
    response.status(statusOf[error.code]).json(bodyOf(error, requestId));
  };

/** Of what is our own fault only the request's name is told. */
function bodyOf({ code, message, details }: AppError, requestId: string) {
  if (code === 'internal') return { error: { code, message: 'something went wrong here', requestId } };
  const { problems, current } = details;
  const error = { code, message, requestId, ...(problems ? { problems } : {}) };
  return current === undefined ? { error } : { error, current };
}

/** Knex puts the statement with its values before the driver's own words: only the words after the last dash are logged. */
const described = (thrown: unknown): Record<string, unknown> =>
  thrown instanceof Error
    ? {
        name: thrown.name,
        reason: thrown.message.split(' - ').at(-1),
        stack: thrown.stack?.split('\n').filter((line) => /^\s+at /.test(line)),
      }
    : { reason: String(thrown) };

function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const fault = databaseFault(thrown);
  if (fault) return new AppError(fault, {}, { cause: thrown });
  const code = bodyErrors[typeOf(thrown)];
  return new AppError(code ?? 'internal', {}, { cause: thrown });
}

const typeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'type' in thrown && typeof thrown.type === 'string' ? thrown.type : '';

/** What express's body parser throws. */
const bodyErrors: Record<string, ErrorCode> = {
  'entity.parse.failed': 'invalidInput',
  'entity.verify.failed': 'invalidInput',
  'entity.too.large': 'tooLarge',
  'encoding.unsupported': 'wrongContentType',
  'charset.unsupported': 'wrongContentType',
  'request.aborted': 'invalidInput',
  'request.size.invalid': 'invalidInput',
};
