import type { Value } from '#reports/headings/values.ts';
import type { Wording } from '../reporting.ts';
import type { Table } from './table.ts';
import type { FileWords } from './words/words.ts';

/** What the first sheet says, line by line. */
export type About = { name: string; value: string | Value }[];

export interface AboutFacts {
  /** What the report is called, where it has a name. */
  title: string | undefined;
  viewerName: string;
  /** The definition as it was given, with its parameters still in their places. */
  definition: unknown;
  wording: Wording;
  words: FileWords;
  number: (value: number) => string;
}

export function aboutTable(facts: AboutFacts, table: Table): About {
  const { title, viewerName, wording, words } = facts;
  const { calendar } = table;
  return [
    ...(title ? [{ name: words.report, value: title }] : []),
    { name: words.question, value: wording.sentence },
    ...parameterLines(facts),
    { name: words.scope, value: words.visibleTo(viewerName) },
    { name: words.zone, value: calendar.zone },
    { name: words.at, value: { kind: 'instant', at: calendar.now } },
    { name: words.rows, value: rowsText(table, facts) },
  ];
}

function rowsText({ shown, total, truncated }: Table, { words, number }: AboutFacts): string {
  return truncated ? words.cut(number(shown), number(total)) : words.allRows(number(shown));
}

interface Declared {
  name: string;
  label: string;
}

/** Each parameter with what the sentence says where it stands. */
function parameterLines({ definition, wording, words }: AboutFacts): About {
  const places = new Map(parameterPlaces(definition, []).map(({ name, path }) => [name, path]));
  const told = (path: string | undefined) =>
    wording.phrases
      .filter((phrase) => phrase.path && JSON.stringify(phrase.path) === path)
      .map((phrase) => phrase.text)
      .join('');
  return declaredIn(definition).map(({ name, label }) => ({
    name: label,
    value: told(places.get(name)) || words.open,
  }));
}

const declaredIn = (definition: unknown): Declared[] =>
  isRecord(definition) && Array.isArray(definition.params) ? definition.params : [];

interface Place {
  name: string;
  path: string;
}

/** Where parameters stand in the definition: in a rule's value, or in the value beside the rule's own condition. */
function parameterPlaces(node: unknown, path: (string | number)[]): Place[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => parameterPlaces(item, [...path, index]));
  if (!isRecord(node)) return [];
  const inner = Object.entries(node).flatMap(([key, value]) => parameterPlaces(value, [...path, key]));
  if (node.valueSource !== 'parameter') return inner;
  const name = isRecord(node.value) ? node.value.value : node.value;
  return [{ name: String(name), path: JSON.stringify(path) }, ...inner];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
