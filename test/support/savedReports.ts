import { type Answer, type Caller, ifMatch, type Json, listPath } from './as.ts';

export const activeClients = {
  v: 2,
  source: 'clients',
  filter: { combinator: 'and', rules: [{ field: 'state', operator: '=', value: 'active' }] },
  measures: [{ id: 'n', measure: 'count' }],
};

/** Kept by whoever calls. */
export async function kept(who: Caller, more: object = {}): Promise<Json> {
  const body = { name: 'Clients actifs', definition: activeClients, ...more };
  const { status, body: answer } = await who.post('/api/reports', body);
  if (status !== 201) throw new Error(`not kept: ${status} ${JSON.stringify(answer)}`);
  return answer.data;
}

export async function reload(who: Caller, id: number, resource = 'reports'): Promise<Json> {
  return (await who.get(`/api/${resource}/${id}`)).body.data;
}

/** With the version as it is now. */
export async function shareWith(
  who: Caller,
  id: number,
  shares: object[],
  resource = 'reports',
): Promise<Answer> {
  const { version } = (await reload(who, id, resource)) ?? { version: 1 };
  return who.post(`/api/${resource}/${id}/share`, { shares }, ifMatch(version));
}

export const withCompany = (right = 'view') => ({ to: 'company', right });
export const withBranch = (branchId: number, right = 'view') => ({ to: { branchId }, right });
export const withPerson = (professionalId: number, right = 'view') => ({ to: { professionalId }, right });

/** What the log has of a record, oldest first. */
export async function eventsOf(who: Caller, resource: string, id: number): Promise<Json[]> {
  const rules = [
    { field: 'resource', operator: '=', value: resource },
    { field: 'recordId', operator: '=', value: id },
  ];
  const path = listPath('audit-events', { sort: 'id', size: 200, filter: { combinator: 'and', rules } });
  return (await who.get(path)).body.data;
}
