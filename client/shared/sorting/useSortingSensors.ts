import { KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';

const pointing = { activationConstraint: { distance: 4 } };
const byArrows = { coordinateGetter: sortableKeyboardCoordinates };

/** How a list is put in another order: by dragging a little, or with Space and the arrows. */
export const useSortingSensors = () =>
  useSensors(useSensor(PointerSensor, pointing), useSensor(KeyboardSensor, byArrows));
