/**
 * A report as the separate things that its sentence says. In: a checked report and what the sentence is told with.
 * Out: one clause for each condition, column, group and figure, each under what it is about, so that two reports can be laid side by side.
 */
import type { CheckedReport } from '../checked.ts';
import type { Condition, GroupCondition } from '../condition.ts';
import type { ReportDefinition } from '../definition.ts';
import { dimensionTold } from './dimensions.ts';
import { ending } from './ending.ts';
import { fieldTold } from './fields.ts';
import { conditionTold } from './groups.ts';
import { type SentenceOptions, tellingOf } from './index.ts';
import { measureTold } from './measures.ts';
import { sentenceText, type Told, tell } from './phrases.ts';
import { sourceLabel, type Telling } from './telling.ts';
import { decimal } from './values.ts';

/** `part` is the part of the definition that it stems from; `about` names it among the clauses of that part. */
export interface Clause {
  part: keyof ReportDefinition;
  about: string;
  text: string;
}

export function clausesOf(report: CheckedReport, options: SentenceOptions): Clause[] {
  const telling = tellingOf(report, options);
  const { source } = report;
  return [
    clause('source', '', tell`${sourceLabel(telling, source)}`),
    ...filterClauses(telling, report),
    ...mutedClause(telling, options.mutedRules),
    ...report.columns.map((column) =>
      clause(
        'columns',
        column.path,
        tell`${telling.words.columns(textOf(fieldTold(telling, source, column)))}`,
      ),
    ),
    ...summaryClauses(telling, report),
    ...endingClauses(telling, report),
  ];
}

const textOf = (told: Told): string => sentenceText(told);

const clause = (part: Clause['part'], about: string, told: Told): Clause => ({
  part,
  about,
  text: textOf(told),
});

/** The parts of the outermost "and" one by one; anything else as a whole. */
function filterClauses(telling: Telling, { source, filter }: CheckedReport): Clause[] {
  const isList = filter.combinator === 'and' && !filter.not;
  return (isList ? filter.parts : [filter]).flatMap((part) => {
    const told = conditionTold(telling, source, alone(part));
    return told ? [clause('filter', subjectOf(part), told)] : [];
  });
}

const alone = (part: Condition): GroupCondition => ({
  kind: 'group',
  combinator: 'and',
  not: false,
  parts: [part],
});

function subjectOf(part: Condition): string {
  if (part.kind === 'field') return part.field.path;
  return part.kind === 'related' ? part.name : part.kind;
}

const mutedClause = ({ words }: Telling, muted: number): Clause[] =>
  muted > 0 ? [clause('filter', 'muted', tell`${words.muted(decimal(words, muted))}`)] : [];

function summaryClauses(telling: Telling, report: CheckedReport): Clause[] {
  const { words } = telling;
  const { source, groupBy, pivotBy, measures, having } = report;
  const condition = having && conditionTold(telling, source, having);
  return [
    ...groupBy.map((group) =>
      clause('groupBy', group.id, tell`${words.groupedBy}${dimensionTold(telling, source, group)}`),
    ),
    ...(pivotBy
      ? [clause('pivotBy', '', tell`${words.pivot}${dimensionTold(telling, source, pivotBy)}`)]
      : []),
    ...measures.map((measure) =>
      clause(
        'measures',
        measure.id,
        tell`${words.figures}${measureTold(telling, source, measure, measures)}`,
      ),
    ),
    ...(condition ? [clause('having', '', tell`${words.having}${condition}`)] : []),
  ];
}

const endings = ['compare', 'top', 'sort', 'limit'] as const;

const endingClauses = (telling: Telling, report: CheckedReport): Clause[] =>
  ending(telling, report).flatMap((told, index) => {
    const part = endings[index];
    return told && part ? [clause(part, '', told)] : [];
  });
