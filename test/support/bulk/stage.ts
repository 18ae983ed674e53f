import type { Dialect } from '#reports/sql.ts';
import { as, type Caller, everyProfile, type Json, signIn, type Who } from '../as.ts';
import { startApp, type TestApp } from '../startApp.ts';

type Answer = Awaited<ReturnType<Caller['post']>>;

/** A server with everybody signed in, and the short ways to act on many of its clients. */
export interface Stage {
  app: TestApp;
  people: Record<Who, Caller>;
  /** Who sees everything, and the same of another company. */
  boss: Caller;
  stranger: Caller;
  /** The first clients of the company. */
  ids: number[];
  bulk: (who: Caller, action: string, params: object, more?: object) => Promise<Answer>;
  changed: (acted: Answer) => Promise<number[]>;
}

export async function openStage(dialect: Dialect): Promise<Stage> {
  const app = await startApp(dialect);
  const callers = await Promise.all(everyProfile.map(async (who) => [who, await as(app.url, who)] as const));
  const people = Object.fromEntries(callers) as Record<Who, Caller>;
  const boss = people.superAdmin;
  const ids = await seenBy(boss, 200);
  return {
    app,
    people,
    boss,
    stranger: await signIn(app.url, 'super@other.example'),
    ids,
    bulk: (who, action, params, more = {}) =>
      who.post('/api/clients/bulk', { selection: { ids }, action, params, ...more }),
    changed: ({ body }) =>
      app.database
        .readers('bulk_action_rows')
        .where({ bulk_id: body.undo.id })
        .orderBy('client_id')
        .pluck('client_id'),
  };
}

/** The keys of the clients in sight. */
export const seenBy = async (who: Caller, size = 200): Promise<number[]> =>
  (await who.get(`/api/clients?size=${size}&sort=id`)).body.data.map(({ id }: Json) => id);

export const undo = (who: Caller, { body }: { body: Json }): Promise<Answer> =>
  who.post(`/api/bulk/${body.undo.id}/undo`);
