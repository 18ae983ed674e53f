/** Changes of ordered lists: each gives a new one. */

/** The list with one entry moved to another place; a place outside is none. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, entry);
}

export const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index);

export const replaced = <T>(list: readonly T[], index: number, change: (entry: T) => T): T[] =>
  list.map((entry, at) => (at === index ? change(entry) : entry));
