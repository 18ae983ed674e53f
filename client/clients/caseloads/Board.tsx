import {
  type CollisionDetection,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  pointerWithin,
  rectIntersection,
} from '@dnd-kit/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Caseload } from '#server/clients/contract.ts';
import { Column } from './Column.tsx';
import type { Load, Move } from './moves.ts';
import { useBoardSensors } from './useBoardSensors.ts';
import { useDragWords } from './useDragWords.ts';

export interface Carried {
  clientId: number;
  label: string;
  from: number;
}

interface Props {
  columns: readonly Load[];
  people: readonly Caseload[];
  moves: readonly Move[];
  branchId: number | undefined;
  onMove: (move: Move) => void;
}

/** Keys have no pointer: there the column is the one that the client lies on. */
const columnUnder: CollisionDetection = (asked) =>
  asked.pointerCoordinates ? pointerWithin(asked) : rectIntersection(asked);

/** One column for each person; clients go to another by the pointer, the arrow keys or their menus. */
export function Board({ columns, people, moves, branchId, onMove }: Props) {
  const { t } = useTranslation('caseloads');
  const [carried, carry] = useState<Carried>();
  const [told, tell] = useState('');
  const sensors = useBoardSensors();
  const words = useDragWords(people);
  const nameOf = (id: number) => people.find((one) => one.id === id)?.label ?? '';
  const move = ({ clientId, label, from }: Carried, to: number) => {
    onMove({ clientId, label, from, to });
    tell(t('moved', { client: label, name: nameOf(to) }));
  };
  const drop = ({ active, over }: DragEndEvent) => {
    const what = active.data.current as Carried | undefined;
    carry(undefined);
    if (what && over && over.id !== what.from) move(what, Number(over.id));
  };
  const even = columns.reduce((sum, { planned }) => sum + planned, 0) / columns.length;
  const most = Math.max(1, ...columns.map(({ planned, clients }) => Math.max(planned, clients)));
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={columnUnder}
      accessibility={words}
      onDragStart={({ active }) => carry(active.data.current as Carried)}
      onDragCancel={() => carry(undefined)}
      onDragEnd={drop}
    >
      <div className="caseloads">
        {columns.map((load) => (
          <Column
            key={load.id}
            load={load}
            scale={{ even, most }}
            people={people}
            moves={moves}
            branchId={branchId}
            onMove={move}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {carried && <div className="caseload-carried">{carried.label}</div>}
      </DragOverlay>
      <span role="status" className="visually-hidden">
        {told}
      </span>
    </DndContext>
  );
}
