import { HolderOutlined } from '@ant-design/icons';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowItem } from './SortableRows.tsx';

interface Props {
  item: RowItem;
  onMove: (by: -1 | 1) => void;
  children: (handle: ReactNode) => ReactNode;
}

/** One row with its grip. */
export function SortableRow({ item, onMove, children }: Props) {
  const { t } = useTranslation('sorting');
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } =
    useSortable({ id: item.key, attributes: { roleDescription: t('sortable') } });
  const press = (event: KeyboardEvent): void => {
    if (!isOwn(event)) return;
    const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key as 'ArrowUp'];
    if (!event.altKey || !by) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(by);
  };
  return (
    <li
      ref={setNodeRef}
      className={isDragging ? 'sortable-row dragging' : 'sortable-row'}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      onKeyDownCapture={press}
    >
      {children(
        <button
          ref={setActivatorNodeRef}
          type="button"
          className="drag-handle"
          {...attributes}
          {...listeners}
          aria-label={t('move', { name: item.name })}
        >
          <HolderOutlined />
        </button>,
      )}
    </li>
  );
}

/** A row of a list within this one moves itself. */
const isOwn = ({ target, currentTarget }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('.sortable-row') === currentTarget;
