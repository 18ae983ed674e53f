/** A person at the API: signed in, with the cookie that a browser would send. */
export interface Caller {
  get: (path: string, headers?: Headers) => Promise<Answer>;
  post: (path: string, body?: unknown, headers?: Headers) => Promise<Answer>;
  patch: (path: string, body: unknown, headers?: Headers) => Promise<Answer>;
  delete: (path: string, headers?: Headers) => Promise<Answer>;
  cookie: string;
}

export interface Answer {
  status: number;
  body: Json;
  headers: Response['headers'];
}

type Headers = Record<string, string>;

/** A parsed answer, read freely by tests. */
export type Json = ReturnType<typeof JSON.parse>;

export const demoPassword = 'demo-cohort-2026';

export const signIns = {
  superAdmin: 'super@cohort.example',
  branchAdmin: 'branch@cohort.example',
  manager: 'manager@cohort.example',
  employee: 'employee@cohort.example',
  readOnly: 'readonly@cohort.example',
} as const;

export type Who = keyof typeof signIns;
export const everyProfile = Object.keys(signIns) as Who[];

export const as = (url: string, who: Who): Promise<Caller> => signIn(url, signIns[who]);

export async function signIn(url: string, email: string, password = demoPassword): Promise<Caller> {
  const answer = await anonymous(url).post('/api/session', { email, password });
  if (answer.status !== 200)
    throw new Error(`${email} cannot sign in: ${answer.status} ${JSON.stringify(answer.body)}`);
  const [cookie = ''] = answer.headers.getSetCookie()[0]?.split(';') ?? [];
  return caller(url, cookie);
}

export const anonymous = (url: string): Caller => caller(url, '');

function caller(url: string, cookie: string): Caller {
  const send =
    (method: string) =>
    async (path: string, body: unknown, headers: Headers = {}) => {
      const response = await fetch(`${url}${path}`, {
        method,
        ...content(body),
        headers: { ...identity(cookie), ...contentType(body), ...headers },
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: text === '' ? undefined : parsed(text),
      };
    };
  return {
    get: (path, headers) => send('GET')(path, undefined, headers),
    post: (path, body, headers) => send('POST')(path, body ?? {}, headers),
    patch: send('PATCH'),
    delete: (path, headers) => send('DELETE')(path, undefined, headers),
    cookie,
  };
}

const identity = (cookie: string): Headers => (cookie ? { Cookie: cookie } : {});
const contentType = (body: unknown): Headers =>
  body === undefined ? {} : { 'Content-Type': 'application/json' };
const content = (body: unknown): { body?: string } =>
  body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A list's address with its query properly spelled. */
export const listPath = (resource: string, query: Record<string, string | number | object>): string =>
  `/api/${resource}?${new URLSearchParams(
    Object.entries(query).map(([name, value]) => [
      name,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]),
  )}`;

/** The header that says which version was changed. */
export const ifMatch = (version: number): Headers => ({ 'If-Match': `"${version}"` });
