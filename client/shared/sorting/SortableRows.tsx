import './sorting.css';
import { closestCenter, DndContext, type DragEndEvent } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SortableRow } from './SortableRow.tsx';
import { useDragWords } from './useDragWords.ts';
import { useSortingSensors } from './useSortingSensors.ts';

export interface RowItem {
  key: string;
  /** What the row is called when it is moved. */
  name: string;
}

export interface RowTools {
  /** The grip by which the row is dragged. */
  handle: ReactNode;
  /** To another place, told to who cannot see it. */
  moveTo: (place: number) => void;
}

interface Props<Item extends RowItem> {
  label: string;
  items: Item[];
  onMove: (from: number, to: number) => void;
  children: (item: Item, index: number, tools: RowTools) => ReactNode;
}

/** A list whose rows can be put in another order: dragged by the pointer or the keyboard, or by Alt and an arrow. */
export function SortableRows<Item extends RowItem>({ label, items, onMove, children }: Props<Item>) {
  const { t } = useTranslation('sorting');
  const [told, tell] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const sensors = useSortingSensors();
  const words = useDragWords(items, t('atOnce'));
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= items.length || from === to) return;
    onMove(from, to);
    tell(t('moved', { name: items[from]?.name, place: to + 1, count: items.length }));
    requestAnimationFrame(() => follow(list.current?.children[to]));
  };
  const drop = ({ active, over }: DragEndEvent): void => {
    const [from, to] = [active, over].map((end) => items.findIndex(({ key }) => key === end?.id));
    if (from !== undefined && to !== undefined && from >= 0 && to >= 0 && from !== to) onMove(from, to);
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop} accessibility={words}>
      <SortableContext items={items.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
        <ol ref={list} className="sortable-rows" aria-label={label}>
          {items.map((item, index) => (
            <SortableRow key={item.key} item={item} onMove={(by) => move(index, index + by)}>
              {(handle) => children(item, index, { handle, moveTo: (place) => move(index, place) })}
            </SortableRow>
          ))}
        </ol>
      </SortableContext>
      <span role="status" className="visually-hidden">
        {told}
      </span>
    </DndContext>
  );
}

/** The keyboard goes with the row. */
function follow(row: Element | undefined): void {
  if (row && !row.contains(document.activeElement)) row.querySelector<HTMLElement>('.drag-handle')?.focus();
}
