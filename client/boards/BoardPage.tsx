import { EditOutlined, MoreOutlined, ReloadOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { BoardView } from '../shared/board/BoardView.tsx';
import type { Board } from '../shared/board/board.ts';
import { CommonFilters } from '../shared/board/CommonFilters.tsx';
import { LinkButton } from '../shared/LinkButton.tsx';
import { Page } from '../shared/Page.tsx';
import { ShareDialog } from '../shared/sharing/ShareDialog.tsx';
import { boardKey, loadBoard } from './boards.ts';
import { Unopened } from './Unopened.tsx';
import { useCommonInAddress } from './useCommonInAddress.ts';
import { useRemoval } from './useRemoval.ts';

/** A board to look at. */
export function BoardPage() {
  const id = Number(useParams().id);
  const { data, error } = useQuery({
    queryKey: boardKey(id),
    queryFn: ({ signal }) => loadBoard(id, signal),
  });
  if (error) return <Unopened error={error} />;
  return data ? <Opened key={id} board={data} /> : <Skeleton active />;
}

function Opened({ board }: { board: Board }) {
  const { t } = useTranslation('boards');
  const { common, setCommon } = useCommonInAddress(board.layout);
  const client = useQueryClient();
  return (
    <Page title={board.name} actions={<Actions board={board} />}>
      <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap', justifyContent: 'space-between' }}>
        <CommonFilters common={common} onChange={setCommon} />
        <Button
          icon={<ReloadOutlined />}
          onClick={() => void client.invalidateQueries({ queryKey: ['tile'] })}
        >
          {t('board:refresh')}
        </Button>
      </div>
      <BoardView tiles={board.layout.tiles} common={common} />
    </Page>
  );
}

function Actions({ board }: { board: Board }) {
  const { t } = useTranslation('boards');
  const client = useQueryClient();
  const [isSharing, setSharing] = useState(false);
  const askRemoval = useRemoval(board, {
    title: t('remove.title', { name: board.name }),
    text: t('remove.text'),
    confirm: t('remove.confirm'),
    to: '/boards',
  });
  const { edit, delete: mayDelete, share } = board._can;
  const items = [
    ...(share ? [{ key: 'share', label: t('share'), onClick: () => setSharing(true) }] : []),
    ...(mayDelete ? [{ key: 'remove', danger: true, label: t('remove'), onClick: askRemoval }] : []),
  ];
  return (
    <>
      {items.length > 0 && (
        <Dropdown menu={{ items }} trigger={['click']}>
          <Button icon={<MoreOutlined />} aria-label={t('more')} />
        </Dropdown>
      )}
      {edit && (
        <LinkButton to={`/boards/${board.id}/edit`} type="primary" icon={<EditOutlined />}>
          {t('edit')}
        </LinkButton>
      )}
      <ShareDialog
        shared={{ ...board, resource: 'boards' }}
        isOpen={isSharing}
        onClose={() => setSharing(false)}
        onShared={() => client.invalidateQueries({ queryKey: boardKey(board.id) })}
      />
    </>
  );
}
