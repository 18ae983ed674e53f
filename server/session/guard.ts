import type { RequestHandler } from 'express';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import type { SessionViewer } from '../viewer.ts';
import { sessionViewer, tokenOf } from './sessions.ts';

declare global {
  namespace Express {
    interface Locals {
      requestId: string;
      viewer: SessionViewer;
      token: string;
    }
  }
}

/** Reads who asks, anew at every request; without a living session the routes decide. */
export const identify =
  ({ database, config, now }: Context): RequestHandler =>
  async (request, response, next) => {
    const token = tokenOf(request, { secure: isSecure(config) });
    const viewer = token === undefined ? undefined : await sessionViewer(database, token, now());
    if (token !== undefined && viewer) Object.assign(response.locals, { token, viewer });
    next();
  };

export const isSecure = ({ BASE_URL }: Context['config']): boolean => BASE_URL?.startsWith('https:') ?? false;

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A page of another site can neither send JSON nor hide where it comes from. */
export const refuseCrossSite =
  ({ config }: Context): RequestHandler =>
  (request, _response, next) => {
    if (safe.has(request.method)) return next();
    const site = request.get('Sec-Fetch-Site');
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      throw new AppError('notAllowed', crossSite);
    const origin = request.get('Origin');
    if (origin !== undefined && !isOwnOrigin(origin, request.get('Host'), config.BASE_URL))
      throw new AppError('notAllowed', crossSite);
    const hasBody =
      request.get('Transfer-Encoding') !== undefined || Number(request.get('Content-Length') ?? 0) > 0;
    if ((hasBody || request.method !== 'DELETE') && !request.is(typesOf(request.path)))
      throw new AppError('wrongContentType');
    next();
  };

/** Files come as they are; a page of another site cannot send these types either without asking first. */
const typesOf = (path: string): string[] => ['application/json', ...(filePaths.has(path) ? fileTypes : [])];

const filePaths = new Set(['/clients/import', '/clients/import/errors']);
const fileTypes = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];

const crossSite = { message: 'the request comes from another site' };

function isOwnOrigin(origin: string, host: string | undefined, baseUrl: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  return (
    new URL(origin).host === host ||
    (baseUrl !== undefined && new URL(origin).origin === new URL(baseUrl).origin)
  );
}
