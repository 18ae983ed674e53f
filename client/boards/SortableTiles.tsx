import '../shared/board/board.css';
import { closestCenter, DndContext, type DragEndEvent } from '@dnd-kit/core';
import { rectSortingStrategy, SortableContext } from '@dnd-kit/sortable';
import { Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Common, Tile } from '../shared/board/board.ts';
import { useCatalog } from '../shared/catalog.ts';
import { useDragWords } from '../shared/sorting/useDragWords.ts';
import { useSortingSensors } from '../shared/sorting/useSortingSensors.ts';
import { SortableTile } from './SortableTile.tsx';
import { moved } from './tiles.ts';

interface Props {
  tiles: Tile[];
  common: Common;
  onChange: (tiles: Tile[]) => void;
}

/** The tiles with their live answers, to be put in another order by the pointer, the keyboard or their menus. */
export function SortableTiles({ tiles, common, onChange }: Props) {
  const { t } = useTranslation('boards');
  const catalog = useCatalog();
  const [told, tell] = useState('');
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const sensors = useSortingSensors();
  const nameOf = (id: string) => names.get(id) ?? '';
  const words = useDragWords(tiles.map(({ id }) => ({ key: id, name: nameOf(id) })));
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= tiles.length) return;
    onChange(moved(tiles, from, to));
    tell(t('tile.moved', { name: nameOf(tiles[from]?.id ?? ''), place: to + 1, count: tiles.length }));
  };
  const drop = ({ active, over }: DragEndEvent): void => {
    const [from = -1, to = -1] = [active, over].map((end) => tiles.findIndex(({ id }) => id === end?.id));
    if (from >= 0 && to >= 0 && from !== to) onChange(moved(tiles, from, to));
  };
  if (!catalog) return <Skeleton active />;
  if (tiles.length === 0) return <Typography.Text type="secondary">{t('board:empty')}</Typography.Text>;
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop} accessibility={words}>
      <SortableContext items={tiles.map(({ id }) => id)} strategy={rectSortingStrategy}>
        <ol className="board" aria-label={t('tiles')}>
          {tiles.map((tile, index) => (
            <SortableTile
              key={tile.id}
              catalog={catalog}
              tile={tile}
              common={common}
              place={{ index, count: tiles.length }}
              onName={(name) => setNames((known) => withName(known, tile.id, name))}
              onMove={(by) => move(index, index + by)}
              onChange={(next) => onChange(tiles.map((each) => (each.id === tile.id ? next : each)))}
              onRemove={() => onChange(tiles.filter(({ id }) => id !== tile.id))}
            />
          ))}
        </ol>
      </SortableContext>
      <span role="status" className="visually-hidden">
        {told}
      </span>
    </DndContext>
  );
}

/** The same map where nothing is new, so that nothing is drawn again. */
const withName = (
  names: ReadonlyMap<string, string>,
  id: string,
  name: string,
): ReadonlyMap<string, string> => (names.get(id) === name ? names : new Map(names).set(id, name));
