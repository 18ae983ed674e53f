// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is found and replaced is source text.
import { asked, edge, killers, type Mutant } from './mutant.ts';

const facts = 'reports/summary/facts.ts';
const grouped = 'reports/summary/grouped.ts';
const scan = 'reports/scan.ts';

/** Mistakes about figures: of related rows, of groups, of one group by another. */
export const figureMutants: Mutant[] = [
  {
    title: 'rows without what is joined are lost',
    file: scan,
    find: 'clause: sql`left join ${table}',
    replace: 'clause: sql`join ${table}',
    killedBy: killers.lists,
  },
  {
    title: 'a field over a path is never missing',
    file: scan,
    find: 'path.steps.length > 0 ||',
    replace: '',
    killedBy: killers.neverNull,
  },
  {
    title: 'what is not there has nothing, and so a count of 0',
    file: scan,
    find: 'steps.length === 0 ? value :',
    replace: 'steps.length >= 0 ? value :',
    killedBy: asked('appointments by how many active clients the branch has'),
  },
  {
    title: 'the catalog’s own condition on related rows is forgotten',
    file: scan,
    find: 'Object.entries(of.where ?? {})',
    replace: 'Object.entries<string>({})',
    killedBy: killers.filters,
  },
  {
    title: 'nothing adds up to nothing instead of 0',
    file: scan,
    find: 'return sql`coalesce(sum(${value}), 0)`;',
    replace: 'return sql`sum(${value})`;',
    killedBy: killers.nothing,
  },
  {
    title: 'an average of whole numbers is cut to a whole one',
    file: scan,
    find: 'sql`cast(sum(${value}) as double precision) / nullif(count(${value}), 0)`',
    replace: 'sql`sum(${value}) / nullif(count(${value}), 0)`',
    killedBy: asked('what is told of the related rows of each client'),
  },
  {
    title: 'the latest of its kind is the latest of all',
    file: scan,
    find: 'from: own }, ...also]',
    replace: 'from: own }, ...also.slice(1)]',
    killedBy: asked('measurements that are the latest of their kind'),
  },
  {
    title: 'a measurement is newer than itself',
    file: scan,
    find: 'sql`${sides[0]} > ${sides[1]}`',
    replace: 'sql`${sides[0]} >= ${sides[1]}`',
    killedBy: asked('measurements that are the latest of their kind'),
  },
  {
    title: 'related rows are joined to the rows that are counted',
    file: facts,
    find: 'const found = sql`select ${list(columns)} from ${rows.from()} where ${condition}`;',
    replace: `const way = report.measures.find((measure) => measure.over)?.over;
      const beside = way && scan(emitter, way.source);
      const on = () => sql\`\${column(beside.alias, way.relation.key)} = \${column(rows.reach(way.steps), way.relation.from)}\`;
      const more = way ? sql\` join \${beside.from(on())}\` : sql\`\`;
      const found = sql\`select \${list(columns)} from \${rows.from()}\${more} where \${condition}\`;`,
    killedBy: asked('clients by branch and how many appointments they have, attended and in all'),
  },
  {
    title: 'related rows are left out of one measure for another one’s filter',
    file: facts,
    find: 'if (filters.length < measures.length) return',
    replace: 'if (filters.length === 0) return',
    killedBy: asked('clients by branch and how many appointments they have, attended and in all'),
  },
  {
    title: 'related rows must fulfil the filters of all measures at once',
    file: facts,
    find: "{ kind: 'group', combinator: 'or', not: false, parts: filters }",
    replace: "{ kind: 'group', combinator: 'and', not: false, parts: filters }",
    killedBy: asked('attended and long appointments of the clients of each branch'),
  },
  {
    title: 'the first instant of a bucket is still in the one before',
    file: 'reports/summary/boundaries.ts',
    find: 'case when ${value} < ${edge} then',
    replace: 'case when ${value} <= ${edge} then',
    killedBy: killers.datedCounts,
  },
  {
    title: 'a session counts for each membership of its client',
    file: facts,
    find: '${isShared ? sql`distinct ` : sql``}',
    replace: '',
    killedBy: asked('sessions of members, by a relation that does not start at the row’s own key'),
  },
  {
    title: 'the middle of an even number is the upper one',
    file: facts,
    find: 'where 2 * place in (many, many + 1, many + 2)',
    replace: 'where 2 * place in (many + 1, many + 2)',
    killedBy: killers.summaries,
  },
  {
    title: 'missing values count towards the middle',
    file: facts,
    find: 'as base where ${value} is not null`',
    replace: 'as base`',
    killedBy: asked('the middle price of attended appointments by branch'),
  },
  {
    title: 'a sum over no rows is missing',
    file: facts,
    find: 'sql`coalesce(sum(${value}), 0)`',
    replace: 'sql`sum(${value})`',
    killedBy: killers.summaries,
  },
  {
    title: 'a count ignores its own filter',
    file: facts,
    find: 'return measure.filter ? (value) => sql`count(${value})` : () => sql`count(*)`;',
    replace: 'return () => sql`count(*)`;',
    killedBy: asked('how many appointments there are, and how many were attended'),
  },
  {
    title: 'different values are counted as often as they occur',
    file: facts,
    find: 'sql`count(distinct ${value})`',
    replace: 'sql`count(${value})`',
    killedBy: killers.summaries,
  },
  {
    title: 'an average is cut to a whole number',
    file: facts,
    find: '(value) => sql`cast(sum(${value}) as double precision) / nullif(count(${value}), 0)`',
    replace: '(value) => sql`sum(${value}) / nullif(count(${value}), 0)`',
    killedBy: asked('the average price and the average age'),
  },
  {
    title: 'a group without related rows has none instead of 0 of them',
    file: grouped,
    find: 'countsNothing(measure) ? sql`coalesce(${value}, 0)` : value',
    replace: 'value',
    killedBy: killers.summaries,
  },
  {
    title: 'a ratio divides by its own numerator',
    file: grouped,
    find: 'groups.${measureName(below)}',
    replace: 'groups.${measureName(above)}',
    killedBy: asked('which part of the appointments was attended, by branch'),
  },
  {
    title: 'a ratio divides by nothing',
    file: grouped,
    find: '${divided} / nullif(${divisor}, 0)',
    replace: '${divided} / coalesce(nullif(${divisor}, 0), 1)',
    killedBy: killers.reports,
  },
  {
    title: 'a share is of the groups that are shown',
    file: grouped,
    find: 'sql`whole.${identifier(`w${above}`)}`',
    replace: 'sql`sum(groups.${measureName(above)}) over ()`',
    killedBy: edge('the share of the greatest group is of all groups'),
  },
];
