/** What a summary measures, and what each measure is called where the sentence comes back to it. */
import type { Measure } from '../checked.ts';
import type { Source } from '../source.ts';
import { fieldTold, manyText } from './fields.ts';
import { conditionTold } from './groups.ts';
import { sentenceText, type Told, tell } from './phrases.ts';
import { rowsOf, sourceLabel, type Telling } from './telling.ts';

/** "number of clients (where Status is Active) as “Active clients”". */
export function measureTold(telling: Telling, root: Source, measure: Measure, all: readonly Measure[]): Told {
  const { words } = telling;
  const told = unlabelled(telling, root, measure, all);
  return measure.label ? tell`${told} ${words.called(words.quote(measure.label))}` : told;
}

/** By its label; without one as briefly as it can be told from the others. Ratios and shares come back to the others by these names. */
export function figureNames(
  telling: Telling,
  root: Source,
  measures: readonly Measure[],
): Telling['figures'] {
  const amounts = measures.filter(({ of }) => of.length === 0);
  const figures = namesAmong(telling, root, amounts, measures);
  return namesAmong({ ...telling, figures }, root, measures, measures);
}

function namesAmong(
  telling: Telling,
  root: Source,
  named: readonly Measure[],
  all: readonly Measure[],
): Telling['figures'] {
  const short = named.map((measure) => shortName(telling, root, measure, all));
  const isAlone = (name: string) => short.indexOf(name) === short.lastIndexOf(name);
  return new Map(
    named.map((measure, index) => {
      const name = short[index] ?? '';
      return [
        measure.id,
        isAlone(name) ? name : sentenceText(measureTold(telling, root, measure, all)),
      ] as const;
    }),
  );
}

function shortName(telling: Telling, root: Source, measure: Measure, all: readonly Measure[]): string {
  if (measure.label) return telling.words.quote(measure.label);
  return sentenceText(unlabelled(telling, root, { ...measure, filter: undefined }, all));
}

function unlabelled(telling: Telling, root: Source, measure: Measure, all: readonly Measure[]): Told {
  const { words, figures } = telling;
  const [above = '', below = ''] = measure.of.map((index) => figures.get(all[index]?.id ?? '') ?? '');
  if (measure.measure === 'ratio') return tell`${words.ratio(above, below)}`;
  if (measure.measure === 'share') return tell`${words.measures.share(above)}`;
  const rows = measure.over?.source ?? root;
  const which = measure.filter && conditionTold(telling, rows, measure.filter);
  if (measure.measure === 'count')
    return tell`${words.count(countedRows(telling, root, measure))}${which ? tell` (${which})` : ''}`;
  const field = measure.field ? sentenceText(fieldTold(telling, rows, measure.field)) : '';
  return tell`${words.measures[measure.measure](field)}${measuredRows(telling, root, measure, which)}`;
}

const countedRows = (telling: Telling, root: Source, { over }: Measure): string =>
  over ? manyText(telling, root, over) : rowsOf(sourceLabel(telling, root));

/** The related rows that are measured, and which of them: " (appointments where …)". */
function measuredRows(telling: Telling, root: Source, { over }: Measure, which: Told | undefined): Told {
  const rows = over ? manyText(telling, root, over) : '';
  if (!which) return rows ? tell` (${rows})` : [];
  return rows ? tell` (${rows} ${which})` : tell` (${which})`;
}
