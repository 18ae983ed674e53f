import { CheckOutlined, MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, type MenuProps, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tile, TileSize } from '../shared/board/board.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { following, type Kept, titled } from './tiles.ts';

export interface TileMenuProps {
  tile: Tile;
  name: string;
  place: { index: number; count: number };
  onMove: (by: -1 | 1) => void;
  onChange: (tile: Tile) => void;
  onRemove: () => void;
}

const sizes: TileSize[] = ['small', 'medium', 'wide', 'tall', 'large'];

/** Everything about a tile without dragging: its place, size, title, what it follows, and taking it off. */
export function TileMenu(props: TileMenuProps) {
  const { t } = useTranslation('boards');
  const { tile, name, onChange } = props;
  const [isTitling, setTitling] = useState(false);
  const items = useItems(props, () => setTitling(true));
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="text" size="small" icon={<MoreOutlined />} aria-label={t('tile.menu', { name })} />
      </Dropdown>
      {isTitling && (
        <TitleDialog
          tile={tile}
          onClose={() => setTitling(false)}
          onDone={(title) => onChange(titled(tile, title))}
        />
      )}
    </>
  );
}

function useItems(
  { tile, place: { index, count }, onMove, onChange, onRemove }: TileMenuProps,
  askTitle: () => void,
): NonNullable<MenuProps['items']> {
  const { t } = useTranslation('boards');
  const { keeps = [] } = tile;
  const follows = (what: Kept, label: string) => ({
    key: what,
    label,
    icon: <Tick isOn={!keeps.includes(what)} />,
    onClick: () => onChange(following(tile, what)),
  });
  return [
    { key: 'earlier', label: t('tile.earlier'), disabled: index === 0, onClick: () => onMove(-1) },
    { key: 'later', label: t('tile.later'), disabled: index === count - 1, onClick: () => onMove(1) },
    {
      key: 'size',
      type: 'group',
      label: t('tile.size'),
      children: sizes.map((size) => ({
        key: `size ${size}`,
        label: t(`size.${size}`),
        icon: <Tick isOn={tile.size === size} />,
        onClick: () => onChange({ ...tile, size }),
      })),
    },
    { type: 'divider' },
    { key: 'title', label: t('tile.title'), onClick: askTitle },
    follows('period', t('tile.followsPeriod')),
    follows('branches', t('tile.followsBranches')),
    { type: 'divider' },
    { key: 'remove', danger: true, label: t('tile.remove'), onClick: onRemove },
  ];
}

function Tick({ isOn }: { isOn: boolean }) {
  const { t } = useTranslation('boards');
  return isOn ? <CheckOutlined aria-label={t('tile.chosen')} /> : <span style={{ width: 14 }} />;
}

interface TitleProps {
  tile: Tile;
  onClose: () => void;
  onDone: (title: string) => void;
}

function TitleDialog({ tile, onClose, onDone }: TitleProps) {
  const { t } = useTranslation('boards');
  const [title, setTitle] = useState(tile.title ?? '');
  const done = (): void => {
    onDone(title);
    onClose();
  };
  return (
    <Dialog
      open
      title={t('tile.titleOf')}
      okText={t('save')}
      cancelText={t('cancel')}
      onOk={done}
      isDirty={() => title !== (tile.title ?? '')}
      onCancel={onClose}
    >
      <Input
        autoFocus
        aria-label={t('tile.titleOf')}
        value={title}
        maxLength={120}
        onChange={({ target }) => setTitle(target.value)}
        onPressEnter={done}
      />
      <Typography.Text type="secondary">{t('tile.titleHint')}</Typography.Text>
    </Dialog>
  );
}
