import { HolderOutlined } from '@ant-design/icons';
import {
  DndContext,
  type DragEndEvent,
  PointerSensor,
  pointerWithin,
  useDndContext,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import { findPath, getPathOfID, type RuleGroupType, type RuleProps } from 'react-querybuilder';
import type { RuleGroup } from '#reports/rules.ts';
import { focusRule } from './focus.ts';

type Tools = Pick<RuleProps, 'schema' | 'actions'>;
type Drop = (event: DragEndEvent) => void;

const DropContext = createContext<RefObject<Drop>>({ current: () => undefined });

/** Rules can be dragged by their handles to before or after another, and into and out of groups. */
export function TreeDrag({ children }: { children: ReactNode }) {
  const { t } = useTranslation('RuleEditor');
  const sensors = useSensors(useSensor(PointerSensor, pointing));
  const drop = useRef<Drop>(() => undefined);
  const accessibility = useMemo(
    () => ({
      screenReaderInstructions: { draggable: t('dragHelp') },
      announcements: {
        onDragStart: () => t('drag start'),
        onDragOver: () => undefined,
        onDragEnd: () => t('drag end'),
        onDragCancel: () => t('drag cancel'),
      },
    }),
    [t],
  );
  return (
    <DropContext value={drop}>
      <DndContext
        sensors={sensors}
        collisionDetection={pointerWithin}
        onDragEnd={(event) => drop.current(event)}
        accessibility={accessibility}
      >
        {children}
      </DndContext>
    </DropContext>
  );
}

/** What becomes of the rules when one of them is dropped. */
export function useDropping(schema: Tools['schema'], actions: Tools['actions']): void {
  const drop = useContext(DropContext);
  useEffect(() => {
    drop.current = ({ active, over }) => {
      const to = over && placeOf(schema.getQuery() as RuleGroup, String(over.id));
      const from = getPathOfID(String(active.id), schema.getQuery());
      if (from && to) actions.moveRule(from, to);
    };
  }, [drop, schema, actions]);
}

/** A click is no drag. The same object each time: another one would draw every handle anew. */
const pointing = { activationConstraint: { distance: 4 } };

/** Where a zone means: before or after a node, or the end of a group. */
function placeOf(query: RuleGroup, zone: string): number[] | undefined {
  const [where, id = ''] = zone.split(':');
  const place = getPathOfID(id, query as RuleGroupType);
  if (!place) return undefined;
  const node = findPath(place, query as RuleGroupType);
  if (where === 'end' && node && 'rules' in node) return [...place, node.rules.length];
  const index = place.at(-1) ?? 0;
  return [...place.slice(0, -1), where === 'after' ? index + 1 : index];
}

/** The grip of a row: dragged by the pointer; with the keyboard Alt and an arrow move the row. */
export function Handle({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('RuleEditor');
  const { setNodeRef, listeners, isDragging } = useDraggable({ id });
  return (
    <button
      ref={setNodeRef}
      type="button"
      className={isDragging ? 'drag-handle dragging' : 'drag-handle'}
      aria-label={t('move', { name })}
      title={t('dragHelp')}
      {...listeners}
    >
      <HolderOutlined />
    </button>
  );
}

/** The upper and the lower half of a row, while something is dragged. */
export function RowZones({ id }: { id: string }) {
  const { active } = useDndContext();
  if (!active || active.id === id) return null;
  return (
    <>
      <Zone id={`before:${id}`} className="drop-zone drop-before" />
      <Zone id={`after:${id}`} className="drop-zone drop-after" />
    </>
  );
}

/** The end of a group. */
export function FootZone({ id }: { id: string }) {
  const { active } = useDndContext();
  return active && active.id !== id ? <Zone id={`end:${id}`} className="drop-zone drop-end" /> : null;
}

function Zone({ id, className }: { id: string; className: string }) {
  const { setNodeRef, isOver } = useDroppable({ id });
  return <div ref={setNodeRef} className={isOver ? `${className} drop-over` : className} />;
}

/** Alt and an arrow move a row up or down, into and out of groups; the keyboard stays on it. */
export const useShiftKeys = (path: number[], id: string | undefined, actions: RuleProps['actions']) =>
  useCallback(
    (event: KeyboardEvent) => {
      const way = { ArrowUp: 'up' as const, ArrowDown: 'down' as const }[event.key];
      if (!event.altKey || !way || !isOwn(event, id)) return;
      event.preventDefault();
      event.stopPropagation();
      actions.moveRule(path, way);
      focusRule(id ?? '');
    },
    [path, id, actions],
  );

/** Not of a row that stands inside this one. */
const isOwn = ({ target }: KeyboardEvent, id: string | undefined): boolean =>
  target instanceof Element && target.closest('[data-rule]')?.getAttribute('data-rule') === id;
