import { useQuery } from '@tanstack/react-query';
import { request } from '../../providers/http.ts';
import type { Board, Layout } from './board.ts';

export const homeBoardKey = ['board', 'home'] as const;

/** One's own home board, the one that everybody of the profile begins with, or none. */
export type HomeBoard = Board | { isDefault: true; layout: Layout } | null;

export const useHomeBoard = () =>
  useQuery({
    queryKey: homeBoardKey,
    queryFn: async ({ signal }) =>
      (await request<{ data: HomeBoard }>('GET', '/api/boards/home', { signal })).data,
  });

export const isOwn = (home: HomeBoard | undefined): home is Board =>
  home !== undefined && home !== null && 'id' in home;
