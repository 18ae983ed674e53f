import {
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';

const pointing = { activationConstraint: { distance: 4 } };

/** An arrow goes from column to column, in the order in which they stand. */
const toNextColumn: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.code];
  if (by === undefined) return undefined;
  event.preventDefault();
  const columns = context.droppableContainers
    .getEnabled()
    .flatMap(({ id }) => {
      const rect = context.droppableRects.get(id);
      return rect ? [{ id, rect }] : [];
    })
    .sort((a, b) => a.rect.left - b.rect.left || a.rect.top - b.rect.top);
  const here = columns.findIndex(({ id }) => id === (context.over?.id ?? context.active?.data.current?.from));
  const next = columns[here + by];
  return next ? { x: next.rect.left + 12, y: next.rect.top + 12 } : currentCoordinates;
};

const byArrows = { coordinateGetter: toNextColumn };

export const useBoardSensors = () =>
  useSensors(useSensor(PointerSensor, pointing), useSensor(KeyboardSensor, byArrows));
