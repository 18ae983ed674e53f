import type { DndContextProps, UniqueIdentifier } from '@dnd-kit/core';
import { useTranslation } from 'react-i18next';

interface Dragged {
  key: string;
  name: string;
}

/** What is told while one of several things is dragged, in the language of the screen; `more` is another way to move it. */
export function useDragWords(
  items: readonly Dragged[],
  more?: string,
): NonNullable<DndContextProps['accessibility']> {
  const { t } = useTranslation('sorting');
  const placeOf = (id: UniqueIdentifier) => items.findIndex(({ key }) => key === id);
  const told = (key: string, moved: UniqueIdentifier, over = moved) =>
    t(key, { name: items[placeOf(moved)]?.name ?? '', place: placeOf(over) + 1, count: items.length });
  return {
    screenReaderInstructions: { draggable: [t('help'), more].filter(Boolean).join(' ') },
    announcements: {
      onDragStart: ({ active }) => told('lifted', active.id),
      onDragOver: ({ active, over }) => (over ? told('over', active.id, over.id) : undefined),
      onDragEnd: ({ active, over }) => told('dropped', active.id, over?.id),
      onDragCancel: ({ active }) => told('cancelled', active.id),
    },
  };
}
