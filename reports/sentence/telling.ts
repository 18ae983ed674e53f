/** What every part of the sentence is told with. */
import type { Calendar } from '../calendar.ts';
import { isSourceName } from '../catalog.ts';
import type { Labels } from '../labels/labels.ts';
import type { Source } from '../source.ts';
import type { Words } from './words/words.ts';

export interface Telling {
  words: Words;
  labels: Labels;
  calendar: Calendar;
  /** The name of a row, where the viewer may know it. */
  names: (source: string, id: number) => string | undefined;
  /** What the measures are called where the sentence comes back to them, by id. */
  figures: ReadonlyMap<string, string>;
}

/** A field, relation or measure as the screen calls it. */
export function labelOf({ labels }: Telling, { name: source }: Source, name: string): string {
  const names: Readonly<Record<string, string>> = isSourceName(source) ? labels.sources[source].names : {};
  return known(names, name);
}

export function sourceLabel({ labels }: Telling, { name }: Source): string {
  if (!isSourceName(name)) throw new Error(`nobody calls ${name} by a name`);
  return labels.sources[name].label;
}

/** The rows of a source or relation, as a noun within the sentence. */
export const rowsOf = (label: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** The labels are typed, so that a name of the catalog always has one. */
export function known(words: Readonly<Record<string, string>>, name: string): string {
  const word = Object.hasOwn(words, name) ? words[name] : undefined;
  if (word === undefined) throw new Error(`there is no word for ${name}`);
  return word;
}

/** "A, B or C". */
export const listed = (items: readonly string[], connector: (next: string) => string): string =>
  items.reduce((text, item, index) => {
    if (index === 0) return item;
    return index < items.length - 1 ? `${text}, ${item}` : `${text} ${connector(item)} ${item}`;
  }, '');
