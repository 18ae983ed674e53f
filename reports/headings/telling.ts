/** An answer told to somebody: its headings and its cells. In: the report and a language, or none for programs. */
import { type Calendar, wallClock } from '../calendar.ts';
import { type CheckedReport, type Dimension, dimensionsOf } from '../checked.ts';
import { type Language, labelsIn } from '../labels/index.ts';
import { type Cell, dimensionColumn, type ResultColumn } from '../result.ts';
import { known, type Telling as SentenceTelling } from '../sentence/telling.ts';
import { decimal, valueText } from '../sentence/values.ts';
import { wordsIn } from '../sentence/words/index.ts';
import { headingOf } from './headings.ts';
import { cellValue, type Telling, type Value } from './values.ts';
import { answerWordsIn } from './words/index.ts';
import { machine } from './words/machine.ts';

export interface AnswerTelling {
  heading: (column: ResultColumn) => string;
  value: (cell: Cell, column: ResultColumn) => Value;
}

export function answerTelling(report: CheckedReport, language: Language, calendar: Calendar): AnswerTelling {
  const words = answerWordsIn(language);
  const labels = labelsIn(language);
  const sentence: SentenceTelling = {
    words: wordsIn(language),
    labels,
    calendar,
    names: () => undefined,
    figures: new Map(),
  };
  const edge =
    ({ field }: Dimension) =>
    (value: number) =>
      valueText(sentence, field.field, value);
  const choice: Telling['choice'] = (list, value) =>
    known((labels.choices as Record<string, Record<string, string>>)[list] ?? {}, value);
  const telling: Telling = { words, choice, steps: stepsOf(report, edge) };
  const pivotKey = (column: ResultColumn) => textOf(pivotValue(report, column, telling), sentence);
  return {
    heading: (column) => headingOf(report, column, { telling: sentence, words, pivotKey }),
    value: (cell, column) => cellValue(cell, column, telling),
  };
}

/** For programs: columns by their keys, choices by their codes. */
export function machineTelling(report: CheckedReport): AnswerTelling {
  const telling: Telling = {
    words: machine,
    choice: (_, value) => value,
    steps: stepsOf(report, () => String),
  };
  const keyed = (column: ResultColumn) => plainText(pivotValue(report, column, telling), String);
  return {
    heading: (column) =>
      column.pivot === undefined ? column.key : `${column.key.replace(/:\d+$/, '')}:${keyed(column)}`,
    value: (cell, column) => cellValue(cell, column, telling),
  };
}

const stepsOf = (
  report: CheckedReport,
  edge: (dimension: Dimension) => (value: number) => string,
): Telling['steps'] =>
  new Map(
    dimensionsOf(report).flatMap((dimension) =>
      dimension.bands?.kind === 'width'
        ? [[dimension.id, { width: dimension.bands.width, edge: edge(dimension) }] as const]
        : [],
    ),
  );

const pivotValue = ({ pivotBy }: CheckedReport, { pivot }: ResultColumn, telling: Telling): Value =>
  pivotBy && pivot !== undefined ? cellValue(pivot, dimensionColumn(pivotBy), telling) : null;

/** A value within a heading. */
const textOf = (value: Value, { words, calendar }: SentenceTelling): string =>
  value?.kind === 'instant'
    ? new Date(wallClock(value.at, calendar.offsets)).toISOString().slice(0, 16).replace('T', ' ')
    : plainText(value, (number) => decimal(words, number));

function plainText(value: Value, number: (value: number) => string): string {
  switch (value?.kind) {
    case undefined:
      return '';
    case 'text':
      return value.text;
    case 'number':
    case 'percent':
      return number(value.number);
    case 'money':
      return number(value.cents / 100);
    case 'day':
      return value.day;
    case 'month':
      return value.month;
    case 'instant':
      return new Date(value.at).toISOString();
  }
}
