import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Row } from '#server/contract.ts';
import { request } from '../providers/http.ts';
import { useRefusal } from '../shared/useRefusal.ts';

/** Asks, deletes, and says why where somebody still has it. */
export function useRemoveBundle() {
  const { t } = useTranslation('administration');
  const { modal } = App.useApp();
  const refuse = useRefusal();
  const cache = useQueryClient();
  const remove = async ({ id, version }: Row<'bundles'>) => {
    try {
      await request('DELETE', `/api/bundles/${id}`, { headers: { 'If-Match': `"${version}"` } });
      await cache.invalidateQueries({ queryKey: ['bundles'] });
    } catch (error) {
      refuse(error);
    }
  };
  return (bundle: Row<'bundles'>) =>
    modal.confirm({
      title: t('shared:record.deleteTitle', { name: bundle.name }),
      content: t('bundleDeletion'),
      okText: t('shared:delete'),
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: () => remove(bundle),
    });
}
