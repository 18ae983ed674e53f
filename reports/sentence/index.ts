/**
 * A report said as one sentence, in the language of whoever reads it. In: a checked report, what is known of today and of names.
 * Out: phrases whose texts joined are the sentence; each that a rule has caused knows the rule. Nothing is compiled from it.
 */
import type { Calendar } from '../calendar.ts';
import type { CheckedReport } from '../checked.ts';
import { type Language, labelsIn } from '../labels/index.ts';
import { dimensionTold } from './dimensions.ts';
import { ending } from './ending.ts';
import { fieldTold } from './fields.ts';
import { footing } from './footing.ts';
import { conditionTold } from './groups.ts';
import { figureNames, measureTold } from './measures.ts';
import { linked, merged, type Phrase, sentenceText, type Told, tell } from './phrases.ts';
import { listed, rowsOf, sourceLabel, type Telling } from './telling.ts';
import { wordsIn } from './words/index.ts';

export { type Phrase, sentenceText } from './phrases.ts';
export { referencedIds } from './referenced.ts';

export interface SentenceOptions {
  language: Language;
  calendar: Calendar;
  /** How many rules the definition has that are left out. */
  mutedRules: number;
  /** The name of a row of a source, or undefined where the viewer may not know it: then its number is said. */
  names: (source: string, id: number) => string | undefined;
}

export function sentenceOf(report: CheckedReport, options: SentenceOptions): Phrase[] {
  const telling = tellingOf(report, options);
  const parts = [
    rowsTold(telling, report),
    listTold(telling, report),
    ...summaryTold(telling, report),
    ...ending(telling, report),
  ].filter((part) => part !== undefined);
  const main = tell`${linked(parts, () => telling.words.separator)}.`;
  const more = footing(telling, report, options.mutedRules);
  return merged(linked([main, ...more.map((text) => tell`${text}`)], () => ' '));
}

/** What the parts of a report are told with. */
export function tellingOf(report: CheckedReport, { language, calendar, names }: SentenceOptions): Telling {
  const words = wordsIn(language);
  const telling = { words, labels: labelsIn(language), calendar, names, figures: new Map<string, string>() };
  return { ...telling, figures: figureNames(telling, report.source, report.measures) };
}

/** "Clients where …". */
function rowsTold(telling: Telling, { source, filter }: CheckedReport): Told {
  const label = sourceLabel(telling, source);
  const which = conditionTold(telling, source, filter);
  return which ? tell`${label} ${which}` : tell`${telling.words.all(label, rowsOf(label))}`;
}

function listTold(telling: Telling, { source, columns }: CheckedReport): Told | undefined {
  const { words } = telling;
  const names = columns.map((column) => sentenceText(fieldTold(telling, source, column)));
  return names.length ? tell`${words.columns(listed(names, words.and))}` : undefined;
}

function summaryTold(telling: Telling, report: CheckedReport): (Told | undefined)[] {
  const { words } = telling;
  const { source, groupBy, pivotBy, measures, having } = report;
  const groups = groupBy.map((dimension) => dimensionTold(telling, source, dimension));
  const figures = measures.map((measure) => measureTold(telling, source, measure, measures));
  const condition = having && conditionTold(telling, source, having);
  return [
    groups.length ? tell`${words.groupedBy}${enumerated(telling, groups)}` : undefined,
    pivotBy && tell`${words.pivot}${dimensionTold(telling, source, pivotBy)}`,
    figures.length ? tell`${words.figures}${enumerated(telling, figures)}` : undefined,
    condition && tell`${words.having}${condition}`,
  ];
}

const enumerated = ({ words }: Telling, items: Told[]): Told =>
  linked(items, (next, index) => (index < items.length - 1 ? ', ' : ` ${words.and(next)} `));
