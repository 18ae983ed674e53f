import { useInvalidate } from '@refinedev/core';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isRequestError } from '../providers/http.ts';
import { newKey } from '../providers/newKey.ts';
import type { Board } from '../shared/board/board.ts';
import { homeBoardKey } from '../shared/board/useHomeBoard.ts';
import { boardKey, type Content, type Opened, saveBoard } from './boards.ts';

/** A board being changed: what it is now, whether that is kept, and keeping it. */
export function useEditing(opened: Opened) {
  const { t } = useTranslation('boards');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const shown = useShown();
  const [start] = useState<Content>({ name: opened.name, layout: opened.layout });
  const [content, setContent] = useState(start);
  const [isBusy, setBusy] = useState(false);
  const isLeaving = useRef(false);
  const key = useRef(newKey());
  const isDirty = useCallback(
    () => !isLeaving.current && JSON.stringify(content) !== JSON.stringify(start),
    [content, start],
  );
  const save = async (): Promise<void> => {
    if (!content.name.trim()) return void message.warning(t('save.nameNeeded'));
    setBusy(true);
    try {
      const board = await saveBoard(opened, content, key.current);
      await shown(board);
      isLeaving.current = true;
      void message.success(t('save.done'));
      void navigate(opened.isHome ? '/' : `/boards/${board.id}`, { replace: true });
    } catch (thrown) {
      void message.error(t(whyNot(thrown)));
    } finally {
      setBusy(false);
    }
  };
  return {
    content,
    change: (part: Partial<Content>) => setContent((before) => ({ ...before, ...part })),
    isDirty,
    isBusy,
    save: () => void save(),
    back: opened.isHome ? '/' : opened.board ? `/boards/${opened.board.id}` : '/boards',
  };
}

/** Everything that shows the board shows it as it is now. */
function useShown(): (board: Board) => Promise<void> {
  const client = useQueryClient();
  const invalidate = useInvalidate();
  return async (board) => {
    client.setQueryData(boardKey(board.id), board);
    await client.invalidateQueries({ queryKey: homeBoardKey });
    await invalidate({ resource: 'boards', invalidates: ['list'] });
  };
}

function whyNot(thrown: unknown): string {
  if (!isRequestError(thrown)) return 'save.failed';
  if (thrown.statusCode === 412) return 'save.stale';
  return thrown.problems.some(({ code }) => code === 'unknownReference') ? 'save.unknown' : 'save.failed';
}
