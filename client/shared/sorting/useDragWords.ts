import type { DndContextProps, UniqueIdentifier } from '@dnd-kit/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowItem } from './SortableRows.tsx';

/** What is told while a row is dragged, in the language of the screen. */
export function useDragWords(items: RowItem[]): NonNullable<DndContextProps['accessibility']> {
  const { t } = useTranslation('sorting');
  return useMemo(() => {
    const nameOf = (id: UniqueIdentifier) => items.find(({ key }) => key === id)?.name ?? '';
    const placeOf = (id: UniqueIdentifier) => items.findIndex(({ key }) => key === id) + 1;
    const told = (key: string, name: UniqueIdentifier, over?: UniqueIdentifier) =>
      t(key, {
        name: nameOf(name),
        place: over === undefined ? placeOf(name) : placeOf(over),
        count: items.length,
      });
    return {
      screenReaderInstructions: { draggable: t('help') },
      announcements: {
        onDragStart: ({ active }) => told('lifted', active.id),
        onDragOver: ({ active, over }) => (over ? told('over', active.id, over.id) : undefined),
        onDragEnd: ({ active, over }) => told('dropped', active.id, over?.id),
        onDragCancel: ({ active }) => told('cancelled', active.id),
      },
    };
  }, [items, t]);
}
