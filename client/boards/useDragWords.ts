import type { DndContextProps, UniqueIdentifier } from '@dnd-kit/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tile } from '../shared/board/board.ts';

/** What is told while a tile is dragged, in the language of the screen. */
export function useDragWords(
  tiles: Tile[],
  names: ReadonlyMap<string, string>,
): NonNullable<DndContextProps['accessibility']> {
  const { t } = useTranslation('boards');
  return useMemo(() => {
    const placeOf = (id: UniqueIdentifier) => tiles.findIndex((tile) => tile.id === id) + 1;
    const told = (key: string, tile: UniqueIdentifier, over = tile) =>
      t(key, { name: names.get(String(tile)) ?? '', place: placeOf(over), count: tiles.length });
    return {
      screenReaderInstructions: { draggable: t('drag.help') },
      announcements: {
        onDragStart: ({ active }) => told('drag.lifted', active.id),
        onDragOver: ({ active, over }) => (over ? told('drag.over', active.id, over.id) : undefined),
        onDragEnd: ({ active, over }) => told('drag.dropped', active.id, over?.id),
        onDragCancel: ({ active }) => told('drag.cancelled', active.id),
      },
    };
  }, [tiles, names, t]);
}
