import { type RefObject, useEffect } from 'react';
import type { SelectionModel } from './useSelection.ts';

interface Keys {
  list: RefObject<HTMLElement | null>;
  /** Where rows can be ticked. */
  selection: SelectionModel | undefined;
  onHelp: () => void;
}

/**
 * J and K go down and up the rows, X ticks, Enter opens as the focus stands on the row's link, Escape lets go of all ticks and ? lists the
 * keys. None of them acts while something is typed, or a dialog or a menu is open: heard first, while what a key closes is still there.
 */
export function useGridKeys({ list, selection, onHelp }: Keys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return;
      const act = actionFor(event.key, { list, selection, onHelp });
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [list, selection, onHelp]);
}

function actionFor(key: string, { list, selection, onHelp }: Keys): (() => void) | undefined {
  const ticks: Record<string, () => void> = selection
    ? { x: () => tick(list.current, selection), ...(selection.count ? { Escape: selection.clear } : {}) }
    : {};
  const always: Record<string, () => void> = {
    j: () => step(list.current, 1),
    k: () => step(list.current, -1),
    '?': onHelp,
  };
  return always[key] ?? ticks[key];
}

const isElsewhere = (target: EventTarget | null): boolean =>
  document.querySelector(hanging) !== null ||
  (target instanceof Element &&
    target.closest(
      'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], [role="menu"]',
    ) !== null);

const hanging = [
  '[role="dialog"]:not([aria-hidden="true"])',
  '.ant-dropdown:not(.ant-dropdown-hidden)',
  '.ant-popover:not(.ant-popover-hidden)',
].join();

const rowsOf = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
];

const currentRow = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>('[data-row], tr[data-row-key]') ?? null;

function step(list: HTMLElement | null, by: 1 | -1): void {
  const rows = rowsOf(list);
  const current = currentRow();
  const at = rows.findIndex((row) => row === current || current?.contains(row) || row.contains(current));
  const next = at < 0 ? rows[by > 0 ? 0 : rows.length - 1] : rows[at + by];
  const target = next?.matches('a') ? next : next?.querySelector<HTMLElement>('a, input');
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}

function tick(list: HTMLElement | null, { toggle }: SelectionModel): void {
  const row = rowsOf(list).find((each) => each.contains(document.activeElement));
  if (row) toggle(Number(row.dataset.row), false);
}
