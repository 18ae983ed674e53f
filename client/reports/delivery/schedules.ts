import type { Row } from '#server/contract.ts';
import { request } from '../../providers/http.ts';

export type Schedule = Row<'schedules'>;

/** What a person says of one. */
export type Plan = Pick<
  Schedule,
  'cadence' | 'weekday' | 'dayOfMonth' | 'timeOfDay' | 'format' | 'recipientIds'
>;

export const schedulesKey = (reportId: number) => ['schedules', reportId] as const;

export async function schedulesOf(reportId: number, signal?: AbortSignal): Promise<Schedule[]> {
  const body = {
    size: 200,
    total: 'none',
    filter: { combinator: 'and', rules: [{ field: 'reportId', operator: '=', value: reportId }] },
  };
  return (await request<{ data: Schedule[] }>('POST', '/api/schedules/query', { body, signal })).data;
}

export const createSchedule = (
  reportId: number,
  plan: Plan,
  params: Record<string, unknown>,
): Promise<unknown> => request('POST', '/api/schedules', { body: { ...plan, reportId, params } });

export const changeSchedule = (
  { id, version }: Schedule,
  change: Partial<Plan & Pick<Schedule, 'isActive' | 'params'>>,
): Promise<unknown> =>
  request('PATCH', `/api/schedules/${id}`, { body: change, headers: ifUnchanged(version) });

export const removeSchedule = ({ id, version }: Schedule): Promise<unknown> =>
  request('DELETE', `/api/schedules/${id}`, { headers: ifUnchanged(version) });

/** Sends it to its owner alone. */
export const trySchedule = ({ id }: Schedule): Promise<unknown> =>
  request('POST', `/api/schedules/${id}/run`, { body: {} });

const ifUnchanged = (version: number) => ({ 'If-Match': `"${version}"` });
