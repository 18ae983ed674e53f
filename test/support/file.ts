import { as, type Caller, everyProfile, type Json, type Who } from './as.ts';
import { startApp, type TestApp } from './startApp.ts';

export interface FileStage {
  app: TestApp;
  people: Record<Who, Caller>;
  /** A new client of branch 1, in the hands of the employee. */
  newClient: (more?: object) => Promise<Json>;
  /** Makes a colleague active in a file. */
  letIn: (clientId: number, professionalId: number) => Promise<void>;
}

/** What the demo sign-ins are called in the database. */
export const ids = { superAdmin: 1, branchAdmin: 3, manager: 4, employee: 5, readOnly: 6 } as const;

export async function openFileStage(dialect: Parameters<typeof startApp>[0]): Promise<FileStage> {
  const app = await startApp(dialect);
  const callers = everyProfile.map(async (who) => [who, await as(app.url, who)] as const);
  const people = Object.fromEntries(await Promise.all(callers)) as Record<Who, Caller>;
  let made = 0;
  const newClient = async (more: object = {}) => {
    made += 1;
    const body = {
      firstName: 'Ariane',
      lastName: `Dossier ${made}`,
      branchId: 1,
      responsibleId: ids.employee,
    };
    return (await people.superAdmin.post('/api/clients', { ...body, ...more })).body.data;
  };
  const letIn = async (clientId: number, professionalId: number) => {
    const asked = { selection: { ids: [clientId] }, action: 'addStakeholder', params: { professionalId } };
    await people.superAdmin.post('/api/clients/bulk', asked);
  };
  return { app, people, newClient, letIn };
}
