import { MoreOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay, useSession } from '../session.ts';
import type { ViewActs } from './useViewActs.ts';
import type { Asking } from './ViewBar.tsx';
import type { ViewRow } from './views.ts';

interface Props {
  view: ViewRow;
  acts: ViewActs;
  onAsk: (what: Asking) => void;
}

/** What else can be done with the open view: of somebody else's, only a copy. */
export function ViewMenu({ view, acts, onAsk }: Props) {
  const { t } = useTranslation('views');
  const { modal } = App.useApp();
  const { user } = useSession();
  const creates = useMay('views.create');
  const begins = useMay('views.setDefault');
  const isInCharge = view.ownerId === user.id || user.profile === 'superAdmin';
  const askRemoval = () =>
    void modal.confirm({
      title: t('remove.title', { name: view.name }),
      content: t(view.shares?.length ? 'remove.shared' : 'remove.text'),
      okText: t('remove'),
      okButtonProps: { danger: true },
      cancelText: t('shared:cancel'),
      onOk: () => acts.remove(view),
    });
  const entry = (
    is: boolean,
    key: string,
    onClick: () => void,
    danger = false,
  ): NonNullable<MenuProps['items']> => (is ? [{ key, label: t(key), onClick, danger }] : []);
  const items: MenuProps['items'] = [
    ...entry(creates, 'saveAs', () => onAsk('saveAs')),
    ...entry(view._can.edit && !view.isLocked, 'rename', () => onAsk('rename')),
    ...entry(view._can.share, 'share', () => onAsk('share')),
    ...entry(view._can.edit && isInCharge, view.isLocked ? 'unlock' : 'lock', () => acts.lock(view)),
    ...entry(begins && view._can.edit, 'defaults', () => onAsk('defaults')),
    ...entry(view._can.delete, 'remove', askRemoval, true),
  ];
  if (items.length === 0) return null;
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button size="small" type="text" icon={<MoreOutlined />} aria-label={t('more', { name: view.name })} />
    </Dropdown>
  );
}
