import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isOwn, useHomeBoard } from '../shared/board/useHomeBoard.ts';
import { boardKey, loadBoard } from './boards.ts';
import { Editor } from './Editor.tsx';
import { Unopened } from './Unopened.tsx';

/** A board to arrange: a kept one, a new one, or one's own home page. */
export function EditPage({ at }: { at: 'new' | 'home' | 'board' }) {
  const { t } = useTranslation('boards');
  if (at === 'home') return <HomeEditor />;
  if (at === 'board') return <BoardEditor />;
  return <Editor opened={{ name: t('new'), layout: { tiles: [] }, isHome: false }} />;
}

function BoardEditor() {
  const id = Number(useParams().id);
  const { data, error } = useQuery({
    queryKey: boardKey(id),
    queryFn: ({ signal }) => loadBoard(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) return <Unopened error={error} />;
  if (!data) return <Skeleton active />;
  return <Editor opened={{ board: data, name: data.name, layout: data.layout, isHome: data.isHome }} />;
}

function HomeEditor() {
  const { t } = useTranslation('boards');
  const { data, error } = useHomeBoard();
  if (error) return <Unopened error={error} />;
  if (data === undefined) return <Skeleton active />;
  const layout = data?.layout ?? { tiles: [] };
  return (
    <Editor
      opened={
        isOwn(data)
          ? { board: data, name: data.name, layout, isHome: true }
          : { name: t('home'), layout, isHome: true }
      }
    />
  );
}
