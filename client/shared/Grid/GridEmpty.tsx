import {
  CloudOutlined,
  InboxOutlined,
  LockOutlined,
  SearchOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../Notice.tsx';
import type { GridModel } from './useGrid.ts';

/** Why there is nothing to see, and the one thing to do about it. */
export function GridEmpty({ grid, action }: { grid: GridModel; action: ReactNode }) {
  const { t } = useTranslation();
  const { error } = grid.query;
  const clear = (
    <Button onClick={() => grid.set({ filter: undefined, q: '', sort: [] })}>{t('grid.clearFilters')}</Button>
  );
  const retry = <Button onClick={() => void grid.query.refetch()}>{t('retry')}</Button>;
  if (error?.statusCode === 403) return <Notice icon={<LockOutlined />} title={t('grid.noRight')} />;
  if (error?.statusCode === 0)
    return (
      <Notice icon={<CloudOutlined />} title={t('grid.failed')} text={t('error offline')} action={retry} />
    );
  if (error?.statusCode === 400)
    return (
      <Notice icon={<WarningOutlined />} title={t('grid.failed')} text={t('grid.badFilter')} action={clear} />
    );
  if (error) return <Notice icon={<WarningOutlined />} title={t('grid.failed')} action={retry} />;
  const asks = grid.state.q !== '' || grid.state.filter !== undefined || grid.state.page > 1;
  if (asks)
    return (
      <Notice
        icon={<SearchOutlined />}
        title={t('grid.noneMatch')}
        text={t('grid.noneMatchHint')}
        action={clear}
      />
    );
  return (
    <Notice icon={<InboxOutlined />} title={t('grid.noneYet')} text={t('grid.noneYetHint')} action={action} />
  );
}
