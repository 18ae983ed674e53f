import { CloseOutlined, DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Flex, Typography } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkAnswer, Selection } from '#server/clients/contract.ts';
import { useFormat } from '../format.ts';
import { useNarrow } from '../useNarrow.ts';
import type { ActionView } from './actions.ts';
import { BulkDialog } from './BulkDialog.tsx';
import { leftOutCount, selectedCount } from './selection.ts';
import { useDialog } from './useDialog.ts';
import { useOffered } from './useOffered.ts';
import { useUndoNotice } from './useUndoNotice.tsx';

export interface BulkBarProps {
  /** Which clients: by their keys, or all that a filter finds. */
  selection: Selection;
  /** After something was changed; everything on the screen is read again by itself. */
  onDone: () => void;
  /** Offers to select nobody any more. */
  onClear?: () => void;
}

/** How many clients are selected, and what can be done with all of them at once. */
export function BulkBar({ selection, onDone, onClear }: BulkBarProps) {
  const { t } = useTranslation('bulk');
  const actions = useOffered();
  const dialog = useDialog();
  const tell = useUndoNotice();
  const count = selectedCount(selection);
  if (actions.length === 0 || (count === 0 && !dialog.action)) return null;
  const acted = (action: ActionView) => (answer: BulkAnswer) => {
    dialog.close();
    tell(action.name, answer);
    onDone();
  };
  return (
    <section aria-label={t('bar')}>
      <Flex gap="small" align="center" wrap hidden={count === 0}>
        <Count selection={selection} />
        {onClear && (
          <Button
            type="text"
            icon={<CloseOutlined />}
            aria-label={t('clear')}
            title={t('clear')}
            onClick={onClear}
          />
        )}
        <Actions actions={actions} onOpen={dialog.open} />
      </Flex>
      {dialog.action && (
        <BulkDialog
          key={dialog.turn}
          action={dialog.action}
          selection={selection}
          isOpen={dialog.isOpen}
          onClose={dialog.close}
          onClosed={dialog.finish}
          onActed={acted(dialog.action)}
        />
      )}
    </section>
  );
}

function Count({ selection }: { selection: Selection }) {
  const { t } = useTranslation('bulk');
  const { number } = useFormat();
  const count = selectedCount(selection);
  const leftOut = leftOutCount(selection);
  return (
    <Typography.Text strong role="status">
      {t('selected', { count, shown: number(count) })}
      {leftOut > 0 && `, ${t('leftOut', { shown: number(leftOut) })}`}
    </Typography.Text>
  );
}

interface ActionsProps {
  actions: readonly ActionView[];
  onOpen: (action: ActionView, opener: HTMLElement | null) => void;
}

/** All of them behind one button; those used most also have a button of their own, on a telephone only the first. */
function Actions({ actions, onOpen }: ActionsProps) {
  const { t } = useTranslation('bulk');
  const narrow = useNarrow(640);
  const chooser = useRef<HTMLButtonElement>(null);
  const items = actions.map((action) => ({
    key: action.name,
    label: t(`act.${action.name}`),
    onClick: () => onOpen(action, chooser.current),
  }));
  return (
    <>
      {actions
        .filter(({ isMain }) => isMain)
        .slice(0, narrow ? 1 : undefined)
        .map((action, index) => (
          <Button
            key={action.name}
            type={index === 0 ? 'primary' : 'default'}
            onClick={({ currentTarget }) => onOpen(action, currentTarget)}
          >
            {t(`act.${action.name}`)}
          </Button>
        ))}
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button ref={chooser}>
          {t('pick')} <DownOutlined />
        </Button>
      </Dropdown>
    </>
  );
}
