import type { HttpError } from '@refinedev/core';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

export interface RequestOptions {
  body?: unknown;
  signal?: AbortSignal | undefined;
  headers?: Record<string, string>;
}

export interface Problem {
  path: (string | number)[];
  code: string;
  ruleId?: string;
  params?: Record<string, string | number>;
}

/** Asks the server in JSON. What fails is thrown as Refine's HttpError, so that forms light up by themselves. */
export async function request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(method, path, options);
  const text = await response.text();
  const body: unknown = text ? parseJson(text) : undefined;
  if (!response.ok) throw new RequestError(response, body);
  return body as T;
}

/** The one error of the browser program. Status 0 means that no answer came. */
export class RequestError extends Error implements HttpError {
  [key: string]: unknown;
  readonly statusCode: number;
  readonly code: string;
  readonly problems: Problem[];
  readonly errors: Record<string, { key: string; message: string }>;
  readonly current: unknown;
  readonly retryAfterSeconds: number | undefined;

  constructor(response: Pick<Response, 'status' | 'headers'>, body: unknown) {
    const { error, current } = errorIn(body);
    super(error?.message ?? `status ${response.status}`);
    this.statusCode = response.status;
    this.code = error?.code ?? (response.status === 0 ? 'offline' : 'internal');
    this.problems = error?.problems ?? [];
    this.errors = Object.fromEntries(
      this.problems.map(({ path, code }) => [path.join('.'), { key: code, message: code }]),
    );
    this.current = current;
    this.retryAfterSeconds = Number(response.headers.get('Retry-After')) || undefined;
  }
}

export const isRequestError = (thrown: unknown): thrown is RequestError => thrown instanceof RequestError;

async function send(
  method: Method,
  path: string,
  { body, signal, headers }: RequestOptions,
): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (thrown) {
    if (signal?.aborted) throw thrown;
    throw new RequestError({ status: 0, headers: new Headers() }, undefined);
  }
}

interface ErrorBody {
  error?: { code: string; message: string; problems?: Problem[] };
  current?: unknown;
}

/** A proxy's error page is no JSON: the status says enough. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const errorIn = (body: unknown): ErrorBody =>
  typeof body === 'object' && body !== null ? (body as ErrorBody) : {};
