import { EllipsisOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkAction } from './actions.ts';
import { useActsOnOne } from './useActsOnOne.tsx';

interface Props {
  client: { id: number; name: string; state: unknown };
}

/** What makes no sense for one alone, or belongs to the other state. */
const leftOut = (state: unknown): BulkAction[] => [
  'removeFromGroup',
  state === 'archived' ? 'archive' : 'restore',
];

/** The same actions for one client, behind a button that shows when the row is pointed at or reached by keyboard. */
export function RowMenu({ client: { id, name, state } }: Props) {
  const { t } = useTranslation('bulk');
  const button = useRef<HTMLButtonElement>(null);
  const { items, asking } = useActsOnOne({ id, without: leftOut(state), opener: button });
  if (items.length === 0) return null;
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button
          ref={button}
          type="text"
          size="small"
          className="row-menu"
          icon={<EllipsisOutlined />}
          aria-label={t('actionsFor', { name })}
          title={t('actionsFor', { name })}
        />
      </Dropdown>
      {asking}
    </>
  );
}
