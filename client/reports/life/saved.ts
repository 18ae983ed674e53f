import { definitionSchema, type ReportDefinition } from '#reports/definition.ts';
import type { Row } from '#server/contract.ts';
import { request } from '../../providers/http.ts';

export type Saved = Row<'reports'>;

export interface Titles {
  name: string;
  description: string | null;
}

export const savedKey = (id: number) => ['report', id] as const;

export const load = (id: number, signal?: AbortSignal): Promise<Saved> =>
  data(request('GET', `/api/reports/${id}`, { signal }));

/** Sent twice, such as after a lost answer, the same key makes one report. */
export const create = (titles: Titles, definition: ReportDefinition, key: string): Promise<Saved> =>
  data(
    request('POST', '/api/reports', { body: { ...titles, definition }, headers: { 'Idempotency-Key': key } }),
  );

export const update = (
  { id, version }: Saved,
  change: Partial<Titles & { definition: ReportDefinition }>,
): Promise<Saved> =>
  data(request('PATCH', `/api/reports/${id}`, { body: change, headers: ifUnchanged(version) }));

export const remove = ({ id, version }: Saved): Promise<void> =>
  request('DELETE', `/api/reports/${id}`, { headers: ifUnchanged(version) });

const data = async (answer: Promise<{ data: Saved }>): Promise<Saved> => (await answer).data;

const ifUnchanged = (version: number) => ({ 'If-Match': `"${version}"` });

/** A definition from outside, such as a link: read with the schema of the server, or not at all. */
export function readDefinition(text: string): ReportDefinition | undefined {
  try {
    return definitionSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
