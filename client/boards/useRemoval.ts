import { useInvalidate } from '@refinedev/core';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isRequestError } from '../providers/http.ts';
import type { Board } from '../shared/board/board.ts';
import { homeBoardKey } from '../shared/board/useHomeBoard.ts';
import { removeBoard } from './boards.ts';

interface Question {
  title: string;
  text: string;
  confirm: string;
  /** Where to go afterwards. */
  to: string;
}

/** Asks before a board goes for good, and leaves it. */
export function useRemoval(board: Board | undefined, question: Question): () => void {
  const { t } = useTranslation('boards');
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const client = useQueryClient();
  const invalidate = useInvalidate();
  const remove = async (): Promise<void> => {
    try {
      if (board) await removeBoard(board);
      await invalidate({ resource: 'boards', invalidates: ['list'] });
      await client.invalidateQueries({ queryKey: homeBoardKey });
      void message.success(t('remove.done'));
      void navigate(question.to, { replace: true });
    } catch (thrown) {
      const isStale = isRequestError(thrown) && thrown.statusCode === 412;
      void message.error(t(isStale ? 'save.stale' : 'remove.failed'));
    }
  };
  return () =>
    void modal.confirm({
      title: question.title,
      content: question.text,
      okText: question.confirm,
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: remove,
    });
}
