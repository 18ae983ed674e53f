import type { Viewable, ViewLayout, ViewRow } from '#server/views/contract.ts';
import { request } from '../../providers/http.ts';

export type { Viewable, ViewLayout, ViewRow };

const most = 200;

/** Every view of a list that somebody may open, by name. */
export async function readViews(resource: Viewable, signal: AbortSignal): Promise<ViewRow[]> {
  const filter = { combinator: 'and', rules: [{ field: 'resource', operator: '=', value: resource }] };
  const body = { filter, size: most, total: 'none' };
  return (await request<{ data: ViewRow[] }>('POST', '/api/views/query', { body, signal })).data;
}

interface NewView {
  name: string;
  resource: Viewable;
  layout: ViewLayout;
}

export const createView = async (body: NewView): Promise<ViewRow> =>
  (await request<{ data: ViewRow }>('POST', '/api/views', { body })).data;

export type ViewChange = Partial<Pick<ViewRow, 'name' | 'layout' | 'isLocked' | 'defaultFor'>>;

export const changeView = async ({ id, version }: ViewRow, body: ViewChange): Promise<ViewRow> =>
  (
    await request<{ data: ViewRow }>('PATCH', `/api/views/${id}`, {
      body,
      headers: { 'If-Match': `"${version}"` },
    })
  ).data;

export const removeView = ({ id, version }: ViewRow): Promise<void> =>
  request('DELETE', `/api/views/${id}`, { headers: { 'If-Match': `"${version}"` } });
