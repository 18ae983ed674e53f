import { request } from '../providers/http.ts';
import type { Board, Layout } from '../shared/board/board.ts';

export interface Content {
  name: string;
  layout: Layout;
}

/** A board as it is edited: kept already, or not yet. */
export interface Opened extends Content {
  board?: Board;
  isHome: boolean;
}

export const boardKey = (id: number) => ['board', id] as const;

export const loadBoard = async (id: number, signal?: AbortSignal): Promise<Board> =>
  (await request<{ data: Board }>('GET', `/api/boards/${id}`, { signal })).data;

/** Changes what is kept, or keeps what is new; sent twice, the same key makes one board. */
export const saveBoard = async ({ board, isHome }: Opened, content: Content, key: string): Promise<Board> => {
  const { data } = board
    ? await request<{ data: Board }>('PATCH', `/api/boards/${board.id}`, {
        body: content,
        headers: ifUnchanged(board),
      })
    : await request<{ data: Board }>('POST', '/api/boards', {
        body: { ...content, isHome },
        headers: { 'Idempotency-Key': key },
      });
  return data;
};

export const removeBoard = (board: Board): Promise<void> =>
  request('DELETE', `/api/boards/${board.id}`, { headers: ifUnchanged(board) });

const ifUnchanged = ({ version }: Board) => ({ 'If-Match': `"${version}"` });
