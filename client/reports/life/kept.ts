import type { Version as Told } from '#server/reports/contract.ts';
import { type Problem, request } from '../../providers/http.ts';
import type { Saved } from './saved.ts';

export interface Version extends Omit<Told, 'problems'> {
  problems: Problem[];
}

export interface Preview {
  opens: boolean;
  theirs: number | null;
  yours: number;
  hidden: { field: string; label: string }[];
}

/** What a colleague would see of the report, as it is on the screen. */
export const previewShare = (
  id: number,
  asked: { professionalId: number; definition?: unknown },
  signal?: AbortSignal,
): Promise<Preview> => request('POST', `/api/reports/${id}/preview-share`, { body: asked, signal });

export const versionsPage = 20;

export const loadVersions = (
  id: number,
  page: number,
  signal?: AbortSignal,
): Promise<{ data: Version[]; total: number }> =>
  request('GET', `/api/reports/${id}/versions?page=${page}&size=${versionsPage}`, { signal });

export const restoreVersion = (saved: Saved, version: number): Promise<Saved> =>
  write(saved, 'restore', { version });

export const setArchived = (saved: Saved, on: boolean): Promise<Saved> => write(saved, 'archive', { on });

const write = async ({ id, version }: Saved, action: string, body: object): Promise<Saved> =>
  (
    await request<{ data: Saved }>('POST', `/api/reports/${id}/${action}`, {
      body,
      headers: { 'If-Match': `"${version}"` },
    })
  ).data;
