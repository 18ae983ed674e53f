import { EditOutlined } from '@ant-design/icons';
import { Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../LinkButton.tsx';
import { BoardView } from './BoardView.tsx';
import type { Common, Layout } from './board.ts';
import { CommonFilters } from './CommonFilters.tsx';
import { useHomeBoard } from './useHomeBoard.ts';

/** The board of the home page, where the profile has one. */
export function HomeBoard() {
  const { t } = useTranslation('board');
  const { data, isError } = useHomeBoard();
  if (isError) return <Typography.Text type="danger">{t('home.failed')}</Typography.Text>;
  return data ? <Shown layout={data.layout} /> : null;
}

function Shown({ layout }: { layout: Layout }) {
  const { t } = useTranslation('board');
  const { tiles, ...kept } = layout;
  const [chosen, choose] = useState<Common>();
  const common = chosen ?? kept;
  return (
    <>
      <Flex justify="space-between" align="center" gap={8} wrap>
        <Typography.Title level={2} style={{ fontSize: 16, margin: '8px 0 0' }}>
          {t('home')}
        </Typography.Title>
        <LinkButton to="/boards/home/edit" size="small" icon={<EditOutlined />}>
          {t('arrange')}
        </LinkButton>
      </Flex>
      <CommonFilters common={common} onChange={choose} />
      <BoardView tiles={tiles} common={common} />
    </>
  );
}
