// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is found and replaced is source text.
import { asked, edge, former, killers, type Mutant, unit } from './mutant.ts';

const grouped = 'reports/summary/grouped.ts';
const answer = 'reports/summary/answer.ts';
const groups = 'reports/summary/groups.ts';
const keys = 'reports/summary/keys.ts';
const select = 'reports/summary/select.ts';
const shape = 'reports/summary/shape.ts';
const top = 'reports/summary/top.ts';

/** Mistakes about groups: which there are, in which order, under which name and total. */
export const groupMutants: Mutant[] = [
  {
    title: 'dates are filled beside one combination of the other keys only',
    file: grouped,
    find: "(select distinct ${join(rest, ', ')} from own_rows)",
    replace: "(select distinct ${join(rest, ', ')} from own_rows limit 1)",
    killedBy: asked('appointments of each day and state, also of days without any'),
  },
  {
    title: 'the first of the filled dates is dropped',
    file: 'reports/summary/spine.ts',
    find: 'spine.set(index, keys);',
    replace: 'spine.set(index, keys.slice(1));',
    killedBy: killers.reports,
  },
  {
    title: 'totals are of the groups that fulfil the condition',
    file: answer,
    find: 'const having = conditional ? report.having : undefined;',
    replace: 'const having = report.having;',
    killedBy: asked('the total is of all groups, also of those that the condition leaves out'),
  },
  {
    title: 'the condition on figures is ignored',
    file: select,
    find: '...(having ? [where(emitter, figures, having)] : []),',
    replace: '',
    killedBy: asked('branches with more than thirty appointments'),
  },
  {
    title: 'subtotals are of one dimension more',
    file: answer,
    find: 'readShown(groupBy.slice(0, depth))',
    replace: 'readShown(groupBy.slice(0, depth + 1))',
    killedBy: killers.reports,
  },
  {
    title: 'subtotals know nothing of the top groups',
    file: answer,
    find: '? { dimensions, top } : { dimensions };',
    replace:
      '? (dimensions.length === groupBy.length ? { dimensions, top } : { dimensions }) : { dimensions };',
    killedBy: asked('the two most frequent last names by language, and the others'),
  },
  {
    title: 'the greatest are those of which nothing is known',
    file: answer,
    find: "nulls: 'last' as const",
    replace: "nulls: 'first' as const",
    killedBy: edge('the greatest are those of which something is known'),
  },
  {
    title: 'among equals the database decides which is the greatest',
    file: select,
    find: "    ...named.map(({ sortable }) => ordered(sortable, 'asc', 'last')),\n    ...named.map(({ key }) => ordered(key, 'asc', 'last')),\n",
    replace: '',
    killedBy: killers.reports,
  },
  {
    title: 'among equals those come first whose names come last',
    file: select,
    find: "...named.map(({ sortable }) => ordered(sortable, 'asc', 'last'))",
    replace: "...named.map(({ sortable }) => ordered(sortable, 'desc', 'last'))",
    killedBy: edge('among groups of one size those come first whose names do'),
  },
  {
    title: 'the others stand among the greatest',
    file: select,
    find: "    ...(grain.top ? [identifier('o')] : []),",
    replace: '',
    killedBy: edge('the other groups stand last'),
  },
  {
    title: 'weekdays stand from Monday on',
    file: select,
    find: '((${key} - ${integer(calendar.weekStart)} + 7) % 7)',
    replace: '((${key} - ${integer(1)} + 7) % 7)',
    killedBy: edge('weekdays stand from the first day'),
  },
  {
    title: 'rows without a key are among the others even when they are a top group',
    file: top,
    find: '...(known.length < keys.length ? [sql`${key} is null`] : []),',
    replace: '',
    killedBy: killers.reports,
  },
  {
    title: 'there is no group of the others',
    file: top,
    find: 'const kept = top.other ? sql`` :',
    replace: 'const kept = !top.other ? sql`` :',
    killedBy: killers.reports,
  },
  {
    title: 'a step of a tenth ends where the division says',
    file: keys,
    find: 'when ${value} >= (${step} + 1) * ${by} then ${step} + 1 else',
    replace: 'else',
    killedBy: former('a step of a tenth is the same'),
  },
  {
    title: 'a step of a tenth begins where the division says',
    file: keys,
    find: 'case when ${value} < ${step} * ${by} then ${step} - 1',
    replace: 'case when ${value} < ${step} * ${by} then ${step}',
    killedBy: former('a step of a tenth is the same'),
  },
  {
    title: 'a date over all related rows is bounded by a rule over some of them',
    file: keys,
    find: 'if (part.where) continue;',
    replace: '',
    killedBy: former('a date over all appointments'),
  },
  {
    title: 'subtotals are of groups that are not shown',
    file: answer,
    find: 'groups.filter((group) => wanted.has(groupId(group)))',
    replace: 'groups.filter((group) => !wanted.has(groupId(group)))',
    killedBy: former('a row that is shown has its subtotal'),
  },
  {
    title: 'what is missing is in the band of the rest',
    file: keys,
    find: 'when ${value} is null then null else ${rest} end`',
    replace: 'else ${rest} end`',
    killedBy: asked('clients who are young, grown up, or neither'),
  },
  {
    title: 'what is in no band is in the last one',
    file: keys,
    find: 'const rest = integer(bands.list.length);',
    replace: 'const rest = integer(bands.list.length - 1);',
    killedBy: killers.summaries,
  },
  {
    title: 'a band has its upper bound',
    file: 'reports/checkDimensions.ts',
    find: "[rule(field, '<', to)]",
    replace: "[rule(field, '<=', to)]",
    killedBy: unit('a band has its lower bound'),
  },
  {
    title: 'the filter’s range is taken from what is denied',
    file: keys,
    find: 'if (operator(part.operator).complement) continue;',
    replace: '',
    killedBy: killers.datedCounts,
  },
  {
    title: 'a pivot’s cells stand under the keys of the rows',
    file: shape,
    find: 'keys: [...group.keys, key]',
    replace: 'keys: [key, ...group.keys]',
    killedBy: asked('appointments by branch and state'),
  },
  {
    title: 'a pivot’s totals are those of the first column',
    file: shape,
    find: 'columns.flatMap(({ values }) => (totals.columns ? values.map(tidy) : missing))',
    replace: 'columns.flatMap(() => (totals.columns ? (columns[0]?.values ?? []).map(tidy) : missing))',
    killedBy: asked('appointments by branch and state, with the totals of the states'),
  },
  {
    title: 'a change is what was less what is',
    file: groups,
    find: '? value - was : null',
    replace: '? was - value : null',
    killedBy: asked('appointments of this week and of the one before, by client'),
  },
  {
    title: 'groups that are gone are not told of',
    file: groups,
    find: 'const gone = keepsGone ?',
    replace: 'const gone = !keepsGone ?',
    killedBy: asked('appointments of this week and of the one before, by client'),
  },
];
