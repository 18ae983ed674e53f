import type { Express, Request, RequestHandler, Response } from 'express';
import { type Action, can } from './access.ts';
import { AppError } from './errors.ts';

/** What a route asks of its caller: nothing, a session, or a session whose profile may do this. */
export type Permission = 'public' | 'signedIn' | Action;

export type Handler = (request: Request, response: Response) => unknown;

type Method = 'get' | 'post' | 'patch' | 'delete';

export interface Route {
  method: Method;
  path: string;
  permission: Permission;
}

/** The only way to add a route: without a permission it does not type-check, and `assertGuarded` finds one added around it. */
export interface Routes
  extends Record<Method, (path: string, permission: Permission, handler: Handler) => void> {
  list: readonly Route[];
}

export function routesOf(app: Express): Routes {
  const list: Route[] = [];
  const add = (method: Method) => (path: string, permission: Permission, handler: Handler) => {
    list.push({ method, path, permission });
    app[method](path, guard(permission), handler);
  };
  return { list, get: add('get'), post: add('post'), patch: add('patch'), delete: add('delete') };
}

const guard =
  (permission: Permission): RequestHandler =>
  (_request, response, next) => {
    if (permission === 'public') return next();
    const { viewer } = response.locals;
    if (!viewer) throw new AppError('notSignedIn');
    if (permission !== 'signedIn' && !can(viewer, permission)) throw new AppError('notAllowed');
    next();
  };

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

/** Throws when the application serves a path that no permission was declared for. */
export function assertGuarded(app: Express, routes: Routes): void {
  const stack: Layer[] = (app as unknown as { router: { stack: Layer[] } }).router.stack;
  for (const { route } of stack) {
    if (!route) continue;
    for (const method of Object.keys(route.methods)) {
      if (!routes.list.some((known) => known.path === route.path && known.method === method)) {
        throw new Error(`${method.toUpperCase()} ${route.path} has no declared permission`);
      }
    }
  }
}
