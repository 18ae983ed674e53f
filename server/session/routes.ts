import type { Request, Response } from 'express';
import { permitted } from '../access.ts';
import { append } from '../audit.ts';
import type { Context } from '../context.ts';
import { transaction } from '../database.ts';
import { AppError, parse } from '../errors.ts';
import { isPassword } from '../passwords.ts';
import type { Routes } from '../routes.ts';
import { readViewer, type SessionViewer } from '../viewer.ts';
import { credentials, type Session } from './contract.ts';
import { isSecure } from './guard.ts';
import { type Attempt, countAttempt, forgetAttempt } from './limits.ts';
import { saveOwnSettings } from './ownSettings.ts';
import { clearCookie, closeSession, openSession, setCookie } from './sessions.ts';

export function addSessionRoutes(routes: Routes, context: Context): void {
  routes.get('/api/session', 'signedIn', (_request, response) =>
    response.json(sessionOf(response.locals.viewer)),
  );
  routes.post('/api/session', 'public', (request, response) => signIn(context, request, response));
  routes.delete('/api/session', 'signedIn', (_request, response) => signOut(context, response));
  routes.get('/api/me', 'signedIn', (_request, response) =>
    response.json({ data: sessionOf(response.locals.viewer).user }),
  );
  routes.patch('/api/me', 'signedIn', async (request, response) => {
    await saveOwnSettings(context, request.body, response.locals);
    const viewer = await readViewer(context.database.writer, response.locals.viewer.professionalId);
    if (!viewer) throw new AppError('notSignedIn');
    response.json({ data: sessionOf(viewer).user });
  });
}

async function signIn(context: Context, request: Request, response: Response): Promise<void> {
  const { database, config, now } = context;
  const { email, password } = parse(credentials, request.body);
  const attempt: Attempt = { email, address: request.socket.remoteAddress ?? '' };
  await countAttempt(database, attempt, now());
  const account = await findAccount(context, email);
  if (!(await isPassword(password, account?.password_hash)) || !account) {
    await auditFailure(context, account, response);
    throw new AppError('invalidCredentials');
  }
  await forgetAttempt(database, attempt);
  const token = await transaction(database, async (tx) => {
    await tx('professionals').where({ id: account.id }).update({ last_sign_in_at: now() });
    await append(tx, signInEvent(account, 'signIn', response), now());
    return openSession(tx, account.id, now());
  });
  const viewer = await readViewer(database.writer, account.id);
  if (!viewer) throw new AppError('invalidCredentials');
  setCookie(response, { secure: isSecure(config) }, token).json(sessionOf(viewer));
}

interface Account {
  id: number;
  company_id: number;
  password_hash: string;
}

const findAccount = ({ database }: Context, email: string): Promise<Account | undefined> =>
  database
    .readers('account_emails as e')
    .join('professionals as p', 'p.id', 'e.professional_id')
    .join('credentials as c', 'c.professional_id', 'p.id')
    .where({ 'e.email': email.trim().toLowerCase(), 'p.state': 'active' })
    .first('p.id', 'p.company_id', 'c.password_hash');

/** Only for an account that exists: what else was typed belongs to no company's log. */
async function auditFailure(
  context: Context,
  account: Account | undefined,
  response: Response,
): Promise<void> {
  if (!account) return;
  await transaction(context.database, (tx) =>
    append(tx, signInEvent(account, 'signInFailed', response), context.now()),
  );
}

const signInEvent = (account: Account, action: 'signIn' | 'signInFailed', response: Response) => ({
  companyId: account.company_id,
  actorId: account.id,
  action,
  resource: 'session',
  recordId: account.id,
  requestId: response.locals.requestId,
});

async function signOut({ database, config, now }: Context, response: Response): Promise<void> {
  const { viewer, token, requestId } = response.locals;
  await transaction(database, (tx) =>
    append(
      tx,
      {
        companyId: viewer.companyId,
        actorId: viewer.professionalId,
        action: 'signOut',
        resource: 'session',
        recordId: viewer.professionalId,
        requestId,
      },
      now(),
    ),
  );
  await closeSession(database, token);
  clearCookie(response, { secure: isSecure(config) })
    .status(204)
    .end();
}

const sessionOf = (viewer: SessionViewer): Session => ({
  user: {
    id: viewer.professionalId,
    firstName: viewer.firstName,
    lastName: viewer.lastName,
    email: viewer.email,
    profile: viewer.profile,
    branchIds: [...viewer.branchIds],
    language: viewer.language,
    theme: viewer.theme,
    phone: viewer.phone,
    title: viewer.title,
  },
  company: viewer.company,
  permissions: permitted(viewer),
});
