import { z } from 'zod';

/** Everything that can be set from outside, with a default for each. Throws one line that names the wrong value. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = schema.safeParse(
    Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')),
  );
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0]);
  throw new Error(`${name} is wrong: ${issue?.message} (it is "${withoutSecrets(environment[name])}")`);
}

/** What stands before the host of an address may be a password. */
const withoutSecrets = (value: string | undefined): string | undefined =>
  value?.replace(/\/\/[^/]*@/, '//…@');

export type Config = z.infer<typeof settings>;

/** Where people find the pages, for the links in letters. */
export const pagesAt = ({ BASE_URL, HOST, PORT }: Config): string =>
  BASE_URL?.replace(/\/+$/, '') ?? `http://${HOST}:${PORT}`;

const url = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `expected a URL that begins with ${protocols.join(' or ')}`,
    );

const mailFrom = /^(?:[^<>@\r\n]*<)?[^\s<>@,;]+@[^\s<>@,;]+>?$/;

const settings = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number('expected a port number').int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  BASE_URL: url('http:', 'https:').optional(),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  MAIL_FROM: z
    .string()
    .regex(mailFrom, 'expected an address, such as Cohort <cohort@clinic.example>')
    .optional(),
  ACCESS_PRICE: z.coerce.number('expected cents').int().min(0).max(10_000_000).default(0),
  ACCESS_TAX: z.coerce.number('expected a percentage').min(0).max(100).default(0),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});

const schema = settings.refine(({ SMTP_URL, BASE_URL }) => SMTP_URL === undefined || BASE_URL !== undefined, {
  path: ['BASE_URL'],
  error: 'expected the address that people use, for the links in letters, as SMTP_URL is set',
});
