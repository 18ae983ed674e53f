import type { Dialect } from '#reports/sql.ts';
import { as, type Caller, everyProfile, type Json, signIn, type Who } from '../as.ts';
import { type AppOptions, startApp, type TestApp } from '../startApp.ts';

/** A server with everybody signed in, and short ways to groups and their members. */
export interface GroupStage {
  app: TestApp;
  people: Record<Who, Caller>;
  boss: Caller;
  stranger: Caller;
  /** Active clients of a branch, by key. */
  clientsOf: (branchId: number | null, count: number) => Promise<number[]>;
  newGroup: (more?: object) => Promise<Json>;
  newClient: (more?: object) => Promise<Json>;
  members: (groupId: number) => Promise<{ client_id: number; since: number; source: string }[]>;
  links: (professionalId: number, clientIds: number[]) => Promise<number[]>;
}

export async function openGroupStage(dialect: Dialect, options: AppOptions = {}): Promise<GroupStage> {
  const app = await startApp(dialect, options);
  const callers = await Promise.all(everyProfile.map(async (who) => [who, await as(app.url, who)] as const));
  const people = Object.fromEntries(callers) as Record<Who, Caller>;
  const boss = people.superAdmin;
  const { readers } = app.database;
  return {
    app,
    people,
    boss,
    stranger: await signIn(app.url, 'super@other.example'),
    clientsOf: (branchId, count) =>
      readers('clients')
        .where({ company_id: 1, state: 'active', branch_id: branchId })
        .orderBy('id')
        .limit(count)
        .pluck('id'),
    newGroup: async (more = {}) =>
      created(boss, 'groups', { title: 'Cœur', branchId: 1, responsibleId: 1, ...more }),
    newClient: async (more = {}) =>
      created(boss, 'clients', { firstName: 'Ana', lastName: 'Nueva', branchId: 1, ...more }),
    members: (groupId) =>
      readers('group_members')
        .where({ group_id: groupId })
        .orderBy('client_id')
        .select('client_id', 'since', 'source'),
    links: (professionalId, clientIds) =>
      readers('client_professionals')
        .where({ professional_id: professionalId, state: 'active' })
        .whereIn('client_id', clientIds)
        .orderBy('client_id')
        .pluck('client_id'),
  };
}

async function created(who: Caller, resource: string, body: object): Promise<Json> {
  const answer = await who.post(`/api/${resource}`, body);
  if (answer.status !== 201) throw new Error(`${resource}: ${JSON.stringify(answer.body)}`);
  return answer.body.data;
}
