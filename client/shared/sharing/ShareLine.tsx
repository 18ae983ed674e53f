import { CloseOutlined, GlobalOutlined, ShopOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Flex, Select, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalog } from '../catalog.ts';
import type { NamedShare, Right } from './shares.ts';

interface Props {
  share: NamedShare;
  /** What this audience would see. */
  preview?: ReactNode;
  onChange: (right: Right) => void;
  onRemove: () => void;
}

/** One of those with whom it is shared, what they may do with it, and the way to stop. */
export function ShareLine({ share, preview, onChange, onRemove }: Props) {
  const { t } = useTranslation('sharing');
  const catalog = useCatalog();
  const name = share.to === 'company' ? t('company') : (share.label ?? '');
  return (
    <li>
      <Flex gap={8} align="center">
        <Flex gap={8} flex="1 1 0" align="baseline" style={{ minWidth: 0 }}>
          <span aria-hidden>{iconOf(share)}</span>
          <div>
            <Typography.Text>{name}</Typography.Text>
            {preview}
          </div>
        </Flex>
        <Select<Right>
          aria-label={t('rightOf', { name })}
          value={share.right}
          onChange={onChange}
          options={(catalog?.choices.shareRight ?? []).map(({ value, label }) => ({
            value: value as Right,
            label,
          }))}
          style={{ flex: '0 0 116px' }}
        />
        <Button type="text" icon={<CloseOutlined />} aria-label={t('remove', { name })} onClick={onRemove} />
      </Flex>
    </li>
  );
}

function iconOf({ to }: NamedShare): ReactNode {
  if (to === 'company') return <GlobalOutlined />;
  return 'branchId' in to ? <ShopOutlined /> : <UserOutlined />;
}
