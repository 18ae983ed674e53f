/**
 * What the columns of an answer are called, in the language of whoever reads it: "Sum: Minutes", "Created (month)", or the name that
 * somebody gave. In: the report and the columns of its answer. Out: one heading for each, the key of a pivot before its figure.
 */
import { relationOf, sourceOf } from '../catalog.ts';
import type { CheckedReport, Dimension, Measure } from '../checked.ts';
import type { ManyPath } from '../names.ts';
import type { ResultColumn } from '../result.ts';
import { fieldTold } from '../sentence/fields.ts';
import { sentenceText } from '../sentence/phrases.ts';
import { labelOf, type Telling } from '../sentence/telling.ts';
import type { Source } from '../source.ts';
import type { AnswerWords } from './words/words.ts';

export interface Naming {
  telling: Telling;
  words: AnswerWords;
  /** A key of the pivot as text. */
  pivotKey: (column: ResultColumn) => string;
}

export function headingOf(report: CheckedReport, column: ResultColumn, naming: Naming): string {
  const figure = nameOf(report, column, naming);
  if (column.role === 'total') return naming.words.under(naming.words.total, figure);
  return column.pivot === undefined ? figure : naming.words.under(naming.pivotKey(column), figure);
}

function nameOf(report: CheckedReport, column: ResultColumn, naming: Naming): string {
  const dimension = report.groupBy.find(({ id }) => column.role === 'dimension' && id === column.key);
  if (dimension) return dimensionName(report.source, dimension, naming);
  const measure = report.measures.find(({ id }) => id === column.id);
  if (measure) return sided(report, column, measureName(report, measure, naming), naming.words);
  const field = report.columns.find(({ path }) => path === column.key);
  return field ? fieldName(naming.telling, report.source, field) : column.key;
}

function dimensionName(root: Source, { field, bucket }: Dimension, { telling, words }: Naming): string {
  const name = fieldName(telling, root, field);
  return bucket ? words.bucketed(name, words.bucket[bucket]) : name;
}

const fieldName = (telling: Telling, root: Source, field: CheckedReport['columns'][number]): string =>
  capital(sentenceText(fieldTold(telling, root, field)));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A ratio or a share is named by the measures that it is of; neither is ever of another one. */
function measureName(report: CheckedReport, measure: Measure, naming: Naming): string {
  if (measure.label) return measure.label;
  const { words, telling } = naming;
  const [above = '', below = ''] = measure.of.flatMap((index) => {
    const other = report.measures[index];
    return other ? [measureName(report, other, naming)] : [];
  });
  if (measure.measure === 'ratio') return words.ratio(above, below);
  const rows = measure.over?.source ?? report.source;
  const field = measure.field ? fieldName(telling, rows, measure.field) : above;
  const figure = words.measured[measure.measure](field);
  return measure.over ? words.under(rowsName(telling, report.source, measure.over), figure) : figure;
}

/** "Client › Appointments". */
function rowsName(telling: Telling, root: Source, { path }: ManyPath): string {
  let owner = root;
  return path
    .split('.')
    .map((name) => {
      const label = labelOf(telling, owner, name);
      const relation = relationOf(owner, name);
      if (relation) owner = sourceOf(relation);
      return label;
    })
    .join(' › ');
}

function sided(
  { compare }: CheckedReport,
  { side }: ResultColumn,
  figure: string,
  words: AnswerWords,
): string {
  if (!side || !compare) return figure;
  return side === 'change' ? words.change(figure) : words.previous[compare.kind](figure);
}
