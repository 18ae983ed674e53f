import { type HttpError, useDelete } from '@refinedev/core';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { GridRow } from './Grid/useGrid.ts';
import { useRefusal } from './useRefusal.ts';

/** Asks, says what goes with it, deletes, and goes back to the list. */
export function useDeletion(resource: string) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const refuse = useRefusal();
  const navigate = useNavigate();
  const { mutateAsync } = useDelete<GridRow, HttpError>();
  const remove = async (record: GridRow) => {
    try {
      await mutateAsync({
        resource,
        id: record.id,
        meta: { version: record.version },
        successNotification: false,
        errorNotification: false,
      });
      void message.success(t('deleted'));
      void navigate(`/${resource}`);
    } catch (error) {
      refuse(error);
    }
  };
  return (record: GridRow, name: string, consequence: string) =>
    modal.confirm({
      title: t('record.deleteTitle', { name }),
      content: consequence,
      okText: t('delete'),
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: () => remove(record),
    });
}
