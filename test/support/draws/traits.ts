import { type SourceName, sourceNamed } from '#reports/catalog.ts';
import type { Dimensions, ReportDefinition } from '#reports/definition.ts';
import { namedRows } from '#reports/names.ts';
import { isGroup, type Rule, type RuleGroup } from '#reports/rules.ts';
import type { FieldType } from '#reports/source.ts';
import { isBoundedPeriod } from './filters.ts';
import { figuresOf, type Measure } from './measures.ts';
import { farPaths, knownField } from './paths.ts';

type Traits<T> = Record<string, (drawn: T) => boolean>;

const sourceOf = ({ source }: ReportDefinition) => sourceNamed(source as SourceName);
const groups = ({ groupBy = [] }: ReportDefinition) => groupBy;
const dimensions = (report: ReportDefinition): Dimensions => [
  ...groups(report),
  ...(report.pivotBy ? [report.pivotBy] : []),
];
const measures = ({ measures: all = [] }: ReportDefinition): Measure[] => all;
const several = (report: ReportDefinition) => groups(report).length > 1;
const isPlain = (report: ReportDefinition) => groups(report).filter(({ bucket }) => !bucket).length > 1;
const topMeasure = (report: ReportDefinition) => measures(report).find(({ id }) => id === report.top?.by);
const havingRules = ({ having }: ReportDefinition) => (having ? rulesIn(having) : []);
const figure = (report: ReportDefinition, id: string) =>
  figuresOf(sourceOf(report), measures(report)).fields[id];
const isDate = (type: FieldType | undefined) => type === 'date' || type === 'instant';
const isDerived = (measure: Measure | undefined) =>
  measure?.measure === 'ratio' || measure?.measure === 'share';
const sides = (report: ReportDefinition) =>
  measures(report)
    .filter(isDerived)
    .flatMap(({ of = [] }) => of.map((id) => measures(report).find((each) => each.id === id)));
const periodFields = ({ filter }: ReportDefinition) =>
  filter.rules.flatMap((node) => (!isGroup(node) && isBoundedPeriod(node) ? [node.field] : []));
const isOpen =
  (report: ReportDefinition) =>
  ({ field, fill }: Dimensions[number]) =>
    fill === true && !periodFields(report).includes(field);
const isShared = (report: ReportDefinition, over: string | undefined) => {
  const named = over === undefined ? undefined : namedRows(sourceOf(report), over, () => true);
  return named?.ok === true && named.value.steps.length === 0 && named.value.relation.from !== 'id';
};
const banded = (type: FieldType) => (report: ReportDefinition) =>
  dimensions(report).some(({ field, bands }) => bands && knownField(sourceOf(report), field).type === type);

/** What a summary can say, each of which random ones must say now and then. */
export const summaryTraits: Traits<ReportDefinition> = {
  'several groups and a pivot': (report) => several(report) && report.pivotBy !== undefined,
  'several groups and a top': (report) => several(report) && report.top !== undefined,
  'several groups compared': (report) => several(report) && report.compare !== undefined,
  'several groups with subtotals': (report) => several(report) && report.totals?.subtotals === true,
  'several groups that are no dates': isPlain,
  'a pivot compared': (report) => report.pivotBy !== undefined && report.compare !== undefined,
  'a pivot of the first groups': (report) => report.pivotBy !== undefined && report.top !== undefined,
  'the first groups compared': (report) => report.top !== undefined && report.compare !== undefined,
  'the first dates compared': (report) =>
    report.top !== undefined &&
    report.compare !== undefined &&
    periodFields(report).includes(groups(report)[0]?.field ?? ''),
  'the period before': ({ compare }) => compare === 'previousPeriod',
  'the same period last year': ({ compare }) => compare === 'samePeriodLastYear',
  'another date compared than the usual one': (report) =>
    report.compare !== undefined && !periodFields(report).includes(sourceOf(report).dateField ?? ''),
  'related rows measured': (report) => measures(report).some(({ over }) => over && !over.includes('.')),
  'related rows measured over steps': (report) => measures(report).some(({ over }) => over?.includes('.')),
  'related rows that are shared': (report) => measures(report).some(({ over }) => isShared(report, over)),
  'related rows of some kind measured': (report) =>
    measures(report).some(({ over, filter }) => over && filter),
  'rows of some kind measured': (report) => measures(report).some(({ over, filter }) => !over && filter),
  'a ratio': (report) => measures(report).some(({ measure }) => measure === 'ratio'),
  'a share': (report) => measures(report).some(({ measure }) => measure === 'share'),
  'a part of related rows': (report) => sides(report).some((side) => side?.over),
  'a part of rows of some kind': (report) => sides(report).some((side) => side?.filter),
  'a middle': (report) => measures(report).some(({ measure }) => measure === 'median'),
  'the first by a part': (report) => isDerived(topMeasure(report)),
  'the first by a date': (report) => report.top !== undefined && isDate(figure(report, report.top.by)?.type),
  'the first and the others': ({ top }) => top?.other === true,
  'the first and no others': ({ top }) => top?.other === false,
  'filled dates': (report) => groups(report).some(({ fill }) => fill),
  'filled dates that no period bounds': (report) => groups(report).some(isOpen(report)),
  'filled dates that come round again': (report) =>
    groups(report).some(({ fill, bucket }) => fill && (bucket === 'weekday' || bucket === 'hourOfDay')),
  'filled dates beside other groups': (report) => several(report) && groups(report).some(({ fill }) => fill),
  'filled dates compared': (report) =>
    report.compare !== undefined && groups(report).some(({ fill }) => fill),
  'a condition on a figure that is not the first': (report) =>
    havingRules(report).some(({ field }) => field !== measures(report)[0]?.id),
  'a condition on a part': (report) =>
    havingRules(report).some(({ field }) => isDerived(measures(report).find(({ id }) => id === field))),
  'a condition on a date': (report) =>
    havingRules(report).some(({ field }) => isDate(figure(report, field)?.type)),
  'a condition on two figures': (report) =>
    havingRules(report).some(({ valueSource }) => valueSource === 'field'),
  'a condition denied': ({ having }) => having?.not === true,
  'a condition within a condition': ({ having }) => having?.rules.some(isGroup) === true,
  'bands of numbers': (report) => banded('number')(report) || banded('money')(report),
  'equal steps': (report) => dimensions(report).some(({ bands }) => bands && !Array.isArray(bands)),
  'bands of choices': banded('choice'),
  'bands of yes and no': banded('boolean'),
  'bands of records': banded('reference'),
  'bands of dates': (report) => banded('date')(report) || banded('instant')(report),
  'sorted by a group': ({ sort = [], ...report }) =>
    sort.some(({ by }) => groups(report).some(({ id }) => id === by)),
  'sorted by a figure': ({ sort = [], ...report }) =>
    sort.some(({ by }) => measures(report).some(({ id }) => id === by)),
  'sorted by several': ({ sort = [] }) => sort.length > 1,
  'what is missing first': ({ sort = [] }) => sort.some(({ nulls }) => nulls === 'first'),
  'only the first rows': ({ limit }) => limit !== undefined,
  'groups far away': (report) =>
    dimensions(report).some(({ field }) => farPaths(sourceOf(report)).includes(field)),
};

/** Every combination of totals. */
export const totalsTraits: Traits<ReportDefinition> = Object.fromEntries(
  Array.from({ length: 16 }, (_, bits) => {
    const names = ['grand', 'rows', 'columns', 'subtotals'] as const;
    const wanted = names.map((_, index) => (bits & (1 << index)) !== 0);
    return [
      `totals ${names.filter((_, index) => wanted[index]).join(' ')}`,
      ({ totals = {} }) => names.every((name, index) => (totals[name] === true) === wanted[index]),
    ];
  }),
);

const among = ({ value }: Rule): RuleGroup | undefined =>
  value !== null && typeof value === 'object' && 'where' in value ? (value.where as RuleGroup) : undefined;
const inner = (rule: Rule): RuleGroup | undefined => (rule.match ? (rule.value as RuleGroup) : among(rule));

/** Every rule of a tree, those over related rows too. */
const rulesIn = ({ rules }: RuleGroup): Rule[] =>
  rules.flatMap((node) => {
    if (isGroup(node)) return rulesIn(node);
    const within = inner(node);
    return [node, ...(within ? rulesIn(within) : [])];
  });

const groupsIn = ({ rules }: RuleGroup): RuleGroup[] =>
  rules.flatMap((node) => {
    const within = isGroup(node) ? node : inner(node);
    return within ? [within, ...groupsIn(within)] : [];
  });

const some = (holds: (rule: Rule) => boolean) => (tree: RuleGroup) => rulesIn(tree).some(holds);
const withMatch = (holds: (match: NonNullable<Rule['match']>, rule: Rule) => boolean) =>
  some((rule) => rule.match !== undefined && holds(rule.match, rule));
const nested = (rule: Rule): boolean => rulesIn(rule.value as RuleGroup).some(({ match }) => match);

/** What a filter can say. */
export const filterTraits: Traits<RuleGroup> = {
  'any related row': withMatch(({ mode }) => mode === 'some'),
  'no related row': withMatch(({ mode }) => mode === 'none'),
  'every related row, of which there are some': withMatch(
    ({ mode, emptyCounts }) => mode === 'all' && !emptyCounts,
  ),
  'every related row, if any': withMatch(({ emptyCounts }) => emptyCounts === true),
  'at least so many': withMatch(({ mode }) => mode === 'atLeast'),
  'at most so many': withMatch(({ mode, threshold }) => mode === 'atMost' && threshold !== 0),
  'exactly so many': withMatch(({ mode, threshold }) => mode === 'exactly' && threshold !== 0),
  'as many as none': withMatch(({ threshold }) => threshold === 0),
  'related rows of related rows': withMatch((_, rule) => nested(rule)),
  'so many related rows of related rows': withMatch(
    ({ threshold }, rule) => threshold !== undefined && nested(rule),
  ),
  'an aggregate of some related rows': some((rule) => !rule.match && among(rule) !== undefined),
  'an aggregate within an aggregate': some((rule) =>
    rulesIn(among(rule) ?? { combinator: 'and', rules: [] }).some(among),
  ),
  'no aggregate of some related rows': some(
    ({ operator, ...rule }) => /ull$/.test(operator) && among({ operator, ...rule }) !== undefined,
  ),
  'two fields compared': some(({ valueSource }) => valueSource === 'field'),
  'an aggregate of some compared with a field': some(
    (rule) => rule.valueSource === 'field' && among(rule) !== undefined,
  ),
  'a denied group': (tree) => groupsIn(tree).some(({ not }) => not),
  'a denied tree': ({ not }) => not === true,
  'a group of nothing': (tree) => [tree, ...groupsIn(tree)].some(({ rules }) => rules.length === 0),
  alternatives: ({ combinator }) => combinator === 'or',
  'whoever asks': some(({ value }) => JSON.stringify(value ?? '').includes('$me')),
  'the branches of whoever asks': some(({ value }) => Array.isArray(value) && value.includes('$myBranches')),
  'a field two steps away': some(({ field, match }) => !match && field.split('.').length === 3),
  'a weekday or an hour': some(
    ({ operator }) => operator.startsWith('weekday') || operator.startsWith('hour'),
  ),
  'a moment': some(({ value }) => JSON.stringify(value ?? '').includes('"relative"')),
};
