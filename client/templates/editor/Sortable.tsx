import { HolderOutlined } from '@ant-design/icons';
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Button } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

interface Item {
  key: string;
  /** What is said while it is moved. */
  name: string;
}

interface Props {
  label: string;
  items: readonly Item[];
  onPlace: (from: number, to: number) => void;
  children: (index: number, handle: ReactNode) => ReactNode;
}

const pointing = { activationConstraint: { distance: 4 } };
const byArrows = { coordinateGetter: sortableKeyboardCoordinates };

/** A list that is put in another order by its handles, with the pointer or the keyboard. */
export function Sortable({ label, items, onPlace, children }: Props) {
  const sensors = useSensors(useSensor(PointerSensor, pointing), useSensor(KeyboardSensor, byArrows));
  const placeOf = (id: UniqueIdentifier | undefined) => items.findIndex(({ key }) => key === id);
  const drop = ({ active, over }: DragEndEvent): void => {
    const [from, to] = [placeOf(active.id), placeOf(over?.id)];
    if (from >= 0 && to >= 0 && from !== to) onPlace(from, to);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={useWords(items)}
    >
      <SortableContext items={items.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
        <ol aria-label={label} style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 8 }}>
          {items.map((item, index) => (
            <Line key={item.key} item={item}>
              {(handle) => children(index, handle)}
            </Line>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

function Line({ item, children }: { item: Item; children: (handle: ReactNode) => ReactNode }) {
  const { t } = useTranslation('templates');
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } =
    useSortable({ id: item.key, attributes: { roleDescription: t('drag.handle') } });
  const handle = (
    <Button
      ref={setActivatorNodeRef}
      type="text"
      size="small"
      icon={<HolderOutlined />}
      {...attributes}
      {...listeners}
      aria-label={t('drag.move', { name: item.name })}
      style={{ cursor: 'grab', touchAction: 'none' }}
    />
  );
  return (
    <li
      ref={setNodeRef}
      style={{
        transform: CSS.Translate.toString(transform),
        transition,
        minWidth: 0,
        ...(isDragging ? { position: 'relative', zIndex: 1, opacity: 0.7 } : {}),
      }}
    >
      {children(handle)}
    </li>
  );
}

/** What is told while something is moved, in the language of the screen. */
function useWords(items: readonly Item[]) {
  const { t } = useTranslation('templates');
  return useMemo(() => {
    const at = (id: UniqueIdentifier | undefined) => items.findIndex(({ key }) => key === id);
    const told = (key: string, id: UniqueIdentifier, over: UniqueIdentifier | undefined = id) =>
      t(key, { name: items[at(id)]?.name ?? '', place: at(over) + 1, count: items.length });
    return {
      screenReaderInstructions: { draggable: t('drag.help') },
      announcements: {
        onDragStart: ({ active }: DragEndEvent | { active: { id: UniqueIdentifier } }) =>
          told('drag.lifted', active.id),
        onDragOver: ({ active, over }: Pick<DragEndEvent, 'active' | 'over'>) =>
          over ? told('drag.over', active.id, over.id) : undefined,
        onDragEnd: ({ active, over }: Pick<DragEndEvent, 'active' | 'over'>) =>
          told('drag.dropped', active.id, over?.id),
        onDragCancel: ({ active }: Pick<DragEndEvent, 'active'>) => told('drag.cancelled', active.id),
      },
    };
  }, [items, t]);
}
