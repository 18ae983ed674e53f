import { EllipsisOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkAction } from './actions.ts';
import { BulkDialog } from './BulkDialog.tsx';
import { useDialog } from './useDialog.ts';
import { useOffered } from './useOffered.ts';
import { useUndoNotice } from './useUndoNotice.tsx';

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
  const offered = useOffered();
  const dialog = useDialog();
  const tell = useUndoNotice();
  const button = useRef<HTMLButtonElement>(null);
  const left = leftOut(state);
  const actions = offered.filter((action) => !left.includes(action.name));
  if (actions.length === 0) return null;
  const items = actions.map((action) => ({
    key: action.name,
    label: t(`act.${action.name}`),
    onClick: () => dialog.open(action, button.current),
  }));
  const { action } = dialog;
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
        />
      </Dropdown>
      {action && (
        <BulkDialog
          key={dialog.turn}
          action={action}
          selection={{ ids: [id] }}
          isOpen={dialog.isOpen}
          onClose={dialog.close}
          onClosed={dialog.finish}
          onActed={(answer) => {
            dialog.close();
            tell(action.name, answer);
          }}
        />
      )}
    </>
  );
}
