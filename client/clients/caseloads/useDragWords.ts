import type { Active, DndContextProps, UniqueIdentifier } from '@dnd-kit/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Caseload } from '#server/clients/contract.ts';

/** What is told while a client is dragged, in the language of the screen. */
export function useDragWords(people: readonly Caseload[]): NonNullable<DndContextProps['accessibility']> {
  const { t } = useTranslation('caseloads');
  return useMemo(() => {
    const nameOf = (id: UniqueIdentifier) => people.find((one) => one.id === id)?.label ?? '';
    const told = (key: string, active: Active, over?: UniqueIdentifier) =>
      t(key, { client: active.data.current?.label ?? '', name: over === undefined ? '' : nameOf(over) });
    return {
      screenReaderInstructions: { draggable: t('drag.help') },
      announcements: {
        onDragStart: ({ active }) => told('drag.lifted', active),
        onDragOver: ({ active, over }) => (over ? told('drag.over', active, over.id) : undefined),
        onDragEnd: ({ active, over }) =>
          over ? told('moved', active, over.id) : told('drag.cancelled', active),
        onDragCancel: ({ active }) => told('drag.cancelled', active),
      },
    };
  }, [people, t]);
}
