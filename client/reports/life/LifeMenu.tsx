import { DeleteOutlined, EditOutlined, MoreOutlined, SaveOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../shared/session.ts';
import { type LifeProps, useLife } from './useLife.tsx';
import type { useSaving } from './useSaving.ts';

interface Props extends LifeProps {
  saving: ReturnType<typeof useSaving>;
}

/** Whatever can become of a stored report, as far as its reader may. */
export function LifeMenu({ saving, ...props }: Props) {
  const { t } = useTranslation('life');
  const { entries, windows } = useLife(props);
  const { _can: can, archivedAt } = props.saved;
  const mayCreate = useMay('reports.create');
  const items: NonNullable<MenuProps['items']> = [
    ...(mayCreate
      ? [
          {
            key: 'saveAs',
            icon: <SaveOutlined />,
            label: t('reports:saveAs'),
            onClick: () => saving.ask('saveAs'),
          },
        ]
      : []),
    ...(can.edit
      ? [
          {
            key: 'rename',
            icon: <EditOutlined />,
            label: t('reports:rename'),
            onClick: () => saving.ask('rename'),
          },
        ]
      : []),
    ...entries,
    ...(can.delete
      ? [
          {
            key: 'remove',
            icon: <DeleteOutlined />,
            label: t('reports:remove'),
            danger: true,
            onClick: saving.confirmRemoval,
          },
        ]
      : []),
  ];
  return (
    <>
      {archivedAt !== null && (
        <Tag bordered={false} style={{ alignSelf: 'center' }}>
          {t('archived')}
        </Tag>
      )}
      {items.length > 0 && (
        <Dropdown menu={{ items }} trigger={['click']}>
          <Button icon={<MoreOutlined />} aria-label={t('more')} />
        </Dropdown>
      )}
      {windows}
    </>
  );
}
