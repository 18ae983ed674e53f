import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Flex } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { TileCard, type TileProps } from '../shared/board/TileCard.tsx';
import { Grip } from '../shared/sorting/Grip.tsx';
import { TileMenu, type TileMenuProps } from './TileMenu.tsx';

interface Props extends TileProps, Omit<TileMenuProps, 'name'> {
  /** What it is called, once that is known. */
  onName: (name: string) => void;
}

/** One tile with its grip and its menu. */
export function SortableTile({ catalog, common, onName, ...menu }: Props) {
  const { t } = useTranslation('boards');
  const { tile } = menu;
  const sorting = useSortable({ id: tile.id, attributes: { roleDescription: t('tile.handle') } });
  const { setNodeRef, transform, transition, isDragging } = sorting;
  const tools = (name: string): ReactNode => (
    <Flex>
      <Named name={name} onName={onName} />
      <Grip name={t('tile.move', { name })} of={sorting} />
      <TileMenu {...menu} name={name} />
    </Flex>
  );
  return (
    <li
      ref={setNodeRef}
      className={`tile-${tile.size}`}
      style={{
        transform: CSS.Translate.toString(transform),
        transition,
        ...(isDragging ? { zIndex: 1, opacity: 0.7 } : {}),
      }}
    >
      <TileCard catalog={catalog} tile={tile} common={common} tools={tools} />
    </li>
  );
}

function Named({ name, onName }: { name: string; onName: (name: string) => void }) {
  useEffect(() => {
    onName(name);
  });
  return null;
}
