import { randomBytes, timingSafeEqual } from 'node:crypto';
import { claimEmail } from '../accountEmails.ts';
import { isZone } from '../calendar.ts';
import type { Config } from '../config.ts';
import type { Context } from '../context.ts';
import { type Database, insert, type Transaction, transaction } from '../database.ts';
import { AppError, invalidField, parse } from '../errors.ts';
import { email as emailSchema } from '../fields/contract.ts';
import { withFolded } from '../folding.ts';
import { hashPassword } from '../passwords.ts';
import type { Routes } from '../routes.ts';
import { firstRun } from './contract.ts';

/** A code that only who can read the server's output knows; good while the database is empty, and for one company. */
export const newSetupCode = (): string => randomBytes(9).toString('base64url');

export const isEmpty = async ({ readers }: Database): Promise<boolean> =>
  (await readers('companies').first('id')) === undefined;

export function addFirstRunRoutes(routes: Routes, context: Context): void {
  routes.get('/api/first-run', 'public', async (_request, response) => {
    response.json({ needed: context.setupCode !== undefined && (await isEmpty(context.database)) });
  });
  routes.post('/api/first-run', 'public', async (request, response) => {
    await createCompany(context, request.body);
    response.status(201).json({ needed: false });
  });
}

async function createCompany({ config, database, setupCode, now }: Context, input: unknown): Promise<void> {
  const body = parse(firstRun, input);
  const email = parse(emailSchema, body.email);
  if (!isZone(body.timeZone)) throw invalidField('timeZone', 'notAZone');
  if (setupCode === undefined || !isSame(body.code, setupCode))
    throw new AppError('notAllowed', { problems: [{ path: ['code'], code: 'wrongCode' }] });
  const passwordHash = await hashPassword(body.password);
  await transaction(database, async (tx) => {
    await tx('schema_migrations').where({ name: '001_company' }).forUpdate().first('name');
    if (await tx('companies').first('id'))
      throw new AppError('conflict', { message: 'there is a company already' });
    await insertCompany(tx, { ...body, ...priceIn(config), email, passwordHash, now: now() });
  });
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given.trim()), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The tax is a percentage outside, and 100,000ths within. */
const priceIn = ({ ACCESS_PRICE, ACCESS_TAX }: Config) => ({
  accessPrice: ACCESS_PRICE,
  accessTax: Math.round(ACCESS_TAX * 1_000),
});

interface NewCompany {
  accessPrice: number;
  accessTax: number;
  companyName: string;
  timeZone: string;
  firstName: string;
  lastName: string;
  email: string;
  language: string;
  passwordHash: string;
  now: number;
}

async function insertCompany(tx: Transaction, company: NewCompany): Promise<void> {
  const stamps = { version: 1, created_at: company.now, updated_at: company.now };
  const companyId = await insert(tx, 'companies', {
    name: company.companyName,
    time_zone: company.timeZone,
    week_start: 1,
    language: company.language,
    seats_allowed: 10,
    access_price_cents: company.accessPrice,
    access_tax: company.accessTax,
    settings: JSON.stringify({ managersMayCreateGroups: false, noFollowUpDays: 30 }),
    ...stamps,
  });
  const person = {
    first_name: company.firstName,
    last_name: company.lastName,
    email: company.email,
    language: company.language,
  };
  const row = withFolded('professionals', {
    company_id: companyId,
    ...person,
    profile: 'superAdmin',
    state: 'active',
    ...stamps,
  });
  const professionalId = await insert(tx, 'professionals', row);
  await claimEmail(tx, company.email, { companyId, professionalId });
  await tx('credentials').insert({
    professional_id: professionalId,
    password_hash: company.passwordHash,
    changed_at: company.now,
  });
}
