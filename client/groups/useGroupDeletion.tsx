import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { request } from '../providers/http.ts';
import { useFormat } from '../shared/format.ts';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { useAct } from '../shared/useAct.ts';
import { PutBack } from './PutBack.tsx';

const day = 86_400_000;

/** Asks, deletes, goes back to the list, and keeps the way back at hand. */
export function useGroupDeletion() {
  const { t } = useTranslation('groups');
  const { modal, notification } = App.useApp();
  const { instant } = useFormat();
  const navigate = useNavigate();
  const act = useAct();
  const remove = async ({ id, version, title }: GridRow) => {
    const headers = { 'If-Match': `"${version}"` };
    const done = await act(async () => {
      await request('DELETE', `/api/groups/${id}`, { headers });
      return true;
    });
    if (!done) return;
    void navigate('/groups');
    notification.success({
      key: `group-${id}`,
      message: t('delete.done', { title }),
      description: <PutBack id={id} title={String(title)} until={instant(Date.now() + day)} />,
      role: 'status',
      placement: 'bottomRight',
      duration: 0,
    });
  };
  return (group: GridRow) =>
    modal.confirm({
      title: t('shared:record.deleteTitle', { name: group.title }),
      content: t('delete.text'),
      okText: t('shared:delete'),
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: () => remove(group),
    });
}
