import type { BaseKey, BaseRecord, CrudSort, DataProvider, GetListParams, MetaQuery } from '@refinedev/core';
import { apiOf } from '../shared/addresses.ts';
import { crudFilters } from './crudFilters.ts';
import { request } from './http.ts';
import { type ListPlace, listRequest } from './listAddress.ts';
import { newKey } from './newKey.ts';

type Answer<T> = { data: T };

/** Refine's questions in the words of our API. */
export const dataProvider: DataProvider = {
  getApiUrl: () => '/api',

  getList: <T extends BaseRecord>({ resource, ...wanted }: GetListParams) => {
    const place = placeOf(resource, wanted.meta);
    const { method, path, body } = listRequest(place.path, question(wanted), place.query);
    return request<{ data: T[]; total: number }>(method, path, { body, signal: signalOf(wanted.meta) });
  },

  getMany: <T extends BaseRecord>({
    resource,
    ids,
    meta,
  }: {
    resource: string;
    ids: BaseKey[];
    meta?: MetaQuery;
  }) => request<Answer<T[]>>('GET', `${apiOf(resource)}?ids=${ids.join(',')}`, { signal: signalOf(meta) }),

  getOne: <T extends BaseRecord>({
    resource,
    id,
    meta,
  }: {
    resource: string;
    id: BaseKey;
    meta?: MetaQuery;
  }) => request<Answer<T>>('GET', recordPath(resource, id), { signal: signalOf(meta) }),

  create: ({ resource, variables, meta }) =>
    request('POST', apiOf(resource), {
      body: variables,
      headers: { 'Idempotency-Key': String(meta?.key ?? newKey()) },
    }),

  update: ({ resource, id, variables, meta }) =>
    request('PATCH', recordPath(resource, id), { body: variables, headers: ifMatch(meta) }),

  deleteOne: async <T extends BaseRecord>({
    resource,
    id,
    meta,
  }: {
    resource: string;
    id: BaseKey;
    meta?: MetaQuery;
  }) => {
    await request('DELETE', recordPath(resource, id), { headers: ifMatch(meta) });
    return { data: { id } as T };
  },

  createMany: async ({ resource, variables, meta }) => ({
    data: await oneByOne(variables, (values) => created(resource, values, meta)),
  }),

  updateMany: async ({ resource, ids, variables, meta }) => ({
    data: await oneByOne(ids, (id) => updated(resource, { id, values: variables, meta })),
  }),

  deleteMany: async <T extends BaseRecord>({
    resource,
    ids,
    meta,
  }: {
    resource: string;
    ids: BaseKey[];
    meta?: MetaQuery;
  }) => ({
    data: await oneByOne(ids, async (id) => {
      await request('DELETE', recordPath(resource, id), { headers: ifMatch(meta, id) });
      return { id } as T;
    }),
  }),

  custom: ({ url, method, payload, query, meta }) => {
    const search = new URLSearchParams((query ?? {}) as Record<string, string>);
    return request(methodOf(method), search.size ? `${url}?${search}` : url, {
      body: payload,
      signal: signalOf(meta),
    });
  },
};

const placeOf = (resource: string, meta: MetaQuery | undefined): ListPlace =>
  meta?.place ?? { path: apiOf(resource), query: {} };

const recordPath = (resource: string, id: BaseKey): string => `${apiOf(resource)}/${encodeURIComponent(id)}`;

function question({ pagination, sorters, filters = [], meta }: Omit<GetListParams, 'resource'>) {
  const group = crudFilters(filters);
  const [only] = group.rules;
  return {
    page: pagination?.currentPage,
    size: pagination?.mode === 'off' ? 200 : pagination?.pageSize,
    sort: sortOf(sorters),
    q: typeof meta?.q === 'string' ? meta.q : undefined,
    filter:
      group.rules.length === 0
        ? undefined
        : group.rules.length === 1 && only && 'rules' in only
          ? only
          : group,
    total: meta?.total === 'none' ? ('none' as const) : undefined,
  };
}

export const sortOf = (sorters: CrudSort[] = []): string | undefined =>
  sorters.map(({ field, order }) => (order === 'desc' ? `-${field}` : field)).join(',') || undefined;

const signalOf = (meta: MetaQuery | undefined): AbortSignal | undefined => meta?.queryContext?.signal;

/** The version that the person saw: one for all, or by id. */
function ifMatch(meta: MetaQuery | undefined, id?: BaseKey): Record<string, string> {
  const versions: unknown = meta?.versions;
  const version: unknown =
    id !== undefined && versions && typeof versions === 'object'
      ? Object.entries(versions).find(([key]) => key === String(id))?.[1]
      : meta?.version;
  return version === undefined ? {} : { 'If-Match': `"${String(version)}"` };
}

const created = async <T>(resource: string, values: unknown, meta: MetaQuery | undefined): Promise<T> =>
  (
    await request<Answer<T>>('POST', apiOf(resource), {
      body: values,
      signal: signalOf(meta),
      headers: { 'Idempotency-Key': newKey() },
    })
  ).data;

const updated = async <T>(
  resource: string,
  { id, values, meta }: { id: BaseKey; values: unknown; meta: MetaQuery | undefined },
): Promise<T> =>
  (await request<Answer<T>>('PATCH', recordPath(resource, id), { body: values, headers: ifMatch(meta, id) }))
    .data;

/** In order, so that what fails leaves the rest untouched. */
async function oneByOne<I, T>(items: readonly I[], act: (item: I) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (const item of items) done.push(await act(item));
  return done;
}

const methods = {
  get: 'GET',
  head: 'GET',
  options: 'GET',
  delete: 'DELETE',
  post: 'POST',
  put: 'PATCH',
  patch: 'PATCH',
} as const;
const methodOf = (method: keyof typeof methods) => methods[method];
