import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BulkAnswer } from '#server/clients/contract.ts';
import { useFormat } from '../format.ts';
import type { BulkAction } from './actions.ts';
import { UndoNotice } from './UndoNotice.tsx';

/** Says what was done and keeps the way back at hand until it is put away. */
export function useUndoNotice(): (action: BulkAction, answer: BulkAnswer) => void {
  const { t } = useTranslation('bulk');
  const { notification } = App.useApp();
  const { number, instant } = useFormat();
  return (action, { changed, undo }) =>
    notification.success({
      key: `bulk-${undo?.id ?? action}`,
      message: t(`done.${action}`, { count: changed, shown: number(changed) }),
      description: undo && <UndoNotice id={undo.id} until={instant(undo.until)} format={number} />,
      role: 'status',
      placement: 'bottomRight',
      duration: 0,
    });
}
