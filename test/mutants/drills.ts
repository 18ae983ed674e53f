import { killers, type Mutant, unit } from './mutant.ts';

const ofMeasure = unit('are those of the measure alone');
const ofPast = unit('are of the period compared with');

const mistake = (title: string, find: string, replace: string, killedBy = killers.drill): Mutant => ({
  title,
  file: 'reports/drill.ts',
  find,
  replace,
  killedBy,
});

/** Mistakes about the rows behind a figure. */
export const drillMutants: Mutant[] = [
  mistake(
    'the day after a bucket’s end is behind it too',
    "shift(range.to, -1, 'day') : undefined",
    'range.to : undefined',
  ),
  mistake(
    'a step has its upper bound',
    "rule(path, '<', (step + 1) * bands.width)",
    "rule(path, '<=', (step + 1) * bands.width)",
    killers.step,
  ),
  mistake('rows in no band may lack the value', "[all(rule(path, 'notNull'))]", '[]'),
  mistake('a band has what an earlier one took', '...(before.length ? [', '...(before.length > 9 ? ['),
  mistake('behind nothing stands everything else', "rule(field.path, 'null')", "rule(field.path, 'notNull')"),
  mistake(
    'behind the others stand the top groups',
    '{ ...any(...others), not: true }',
    '{ ...any(...others), not: false }',
  ),
  mistake(
    'the measure’s own filter is forgotten',
    'const own = declared?.filter ? [declared.filter] : [];',
    'const own: RuleGroup[] = [];',
    ofMeasure,
  ),
  mistake(
    'the period compared with is the present one',
    'if (!previous || !compare)',
    'if (compare || !compare)',
    ofPast,
  ),
  mistake(
    'a cell of the other period is looked for under its present date',
    'previous ? pastKey(place, key) : key',
    'key',
    ofPast,
  ),
  mistake(
    'a ratio’s rows are those of its other side',
    "part === 'denominator' && measure.measure === 'ratio' ? 1 : 0",
    "part !== 'denominator' && measure.measure === 'ratio' ? 1 : 0",
    ofMeasure,
  ),
  mistake(
    'a total has no more rows than the first group',
    'return key === undefined\n',
    'return key === null\n',
  ),
];
