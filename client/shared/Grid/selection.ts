/** Which rows somebody has ticked: one by one, or all that match but some. Ticks survive paging and sorting. */
import type { RuleGroup } from '#reports/rules.ts';

export type Selection =
  | { mode: 'ids'; ids: readonly number[] }
  | { mode: 'all'; asked: Asked; except: readonly number[]; total: number };

/** What a list was asked for when all of it was ticked. */
export interface Asked {
  filter: RuleGroup | undefined;
  q: string;
}

export const nothing: Selection = { mode: 'ids', ids: [] };

export const isTicked = (selection: Selection, id: number): boolean =>
  selection.mode === 'ids' ? selection.ids.includes(id) : !selection.except.includes(id);

export const countOf = (selection: Selection): number =>
  selection.mode === 'ids' ? selection.ids.length : selection.total - selection.except.length;

/** Ticks rows, or takes their ticks away. */
export function ticked(selection: Selection, ids: readonly number[], isOn: boolean): Selection {
  if (selection.mode === 'ids') {
    const others = selection.ids.filter((id) => !ids.includes(id));
    return { mode: 'ids', ids: isOn ? [...others, ...ids] : others };
  }
  const others = selection.except.filter((id) => !ids.includes(id));
  return { ...selection, except: isOn ? others : [...others, ...ids] };
}

/** The rows from the one that was ticked last to this one, as they stand on the page. */
export function stretch(page: readonly number[], from: number | undefined, to: number): number[] {
  const [start, end] = [page.indexOf(from ?? to), page.indexOf(to)];
  return start < 0 || end < 0 ? [to] : page.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/** As the bulk actions take it. */
export const asBody = (selection: Selection) =>
  selection.mode === 'ids'
    ? { ids: [...selection.ids] }
    : {
        ...(selection.asked.filter ? { filter: selection.asked.filter } : { filter: everything }),
        ...(selection.asked.q ? { q: selection.asked.q } : {}),
        except: [...selection.except],
        expectedTotal: selection.total,
      };

const everything: RuleGroup = { combinator: 'and', rules: [] };

/** All that matched says nothing of another question; single ticks stay. */
export const afterAsking = (selection: Selection, asked: Asked): Selection =>
  selection.mode === 'all' && JSON.stringify(selection.asked) !== JSON.stringify(asked) ? nothing : selection;
