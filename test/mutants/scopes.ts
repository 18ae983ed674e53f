// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is found and replaced is source text.
import { asked, edge, killers, type Mutant, rights, unscoped } from './mutant.ts';

const scan = 'reports/scan.ts';
const scope = 'reports/scope.ts';
const where = 'reports/where.ts';
const checkMeasures = 'reports/checkMeasures.ts';
const names = 'reports/names.ts';

const everybody = '{ ...checking, context: { ...checking.context, mayRead: () => true } }';
const bare = `{ ...emitter, table: (each) => ${unscoped('each')} }`;

/** Rows and fields that somebody is shown, or can infer, without the right to them. */
export const scopeMutants: Mutant[] = [
  {
    title: 'the company’s own rows are not told from another company’s',
    file: scope,
    find: "const own = sql`${column(rows.alias, 'company_id')} = ${bind(context.companyId)}`;",
    replace: 'const own = sql`1 = 1`;',
    killedBy: asked('how many clients there are'),
  },
  {
    title: 'no table has its scope',
    file: scope,
    find: 'where ${own} and ${isVisible})',
    replace: 'where ${own})',
    killedBy: killers.scopes,
  },
  {
    title: 'what is joined is not scoped',
    file: scan,
    find: 'const table = emitter.table(sourceOf(relation));',
    replace: `const table = ${unscoped('sourceOf(relation)')};`,
    killedBy: asked('appointments by state and client’s language, which may not be seen'),
  },
  {
    title: 'related rows are not scoped',
    file: where,
    find: `  const inner = scan(emitter, related.source);
  const condition = where(emitter, inner, related.where, fails);`,
    replace: `  const inner = scan(${bare}, related.source);
  const condition = where(emitter, inner, related.where, fails);`,
    killedBy: killers.filters,
  },
  {
    title: 'rows looked for by their keys are not scoped',
    file: where,
    find: `  const inner = scan(emitter, related.source);
  const condition = where(emitter, inner, related.where);`,
    replace: `  const inner = scan(${bare}, related.source);
  const condition = where(emitter, inner, related.where);`,
    killedBy: killers.filters,
  },
  {
    title: 'rows that are aggregated are not scoped',
    file: scan,
    find: 'const inner = scan(emitter, sourceOf(relation));',
    replace: `const inner = scan(${bare}, sourceOf(relation));`,
    killedBy: killers.filters,
  },
  {
    title: 'the report’s own rows are counted without their scope',
    file: 'reports/rows.ts',
    find: 'const rows = scan(emitter, source);',
    replace: `const rows = scan(${bare}, source);`,
    killedBy: killers.drill,
  },
  {
    title: 'a page is cut out of rows that may not be seen',
    file: 'reports/rows.ts',
    find: 'const keys = scan(emitter, query.source);',
    replace: `const keys = scan(${bare}, query.source);`,
    killedBy: asked('the first ten clients'),
  },
  {
    title: 'a summary’s own rows are not scoped',
    file: 'reports/summary/facts.ts',
    find: 'const rows = scan(emitter, report.source);\n  const columns = [',
    replace: `const rows = scan(${bare}, report.source);\n  const columns = [`,
    killedBy: killers.summaries,
  },
  {
    title: 'the rows whose related rows are measured are not scoped',
    file: 'reports/summary/facts.ts',
    find: 'const rows = scan(emitter, report.source);\n  const keys = ',
    replace: `const rows = scan(${bare}, report.source);\n  const keys = `,
    killedBy: asked('appointments of all clients, without any group'),
  },
  {
    title: 'related rows that are measured, also by their middle, are not scoped',
    file: 'reports/summary/facts.ts',
    find: 'scan(emitter, over.source)',
    replace: `scan(${bare}, over.source)`,
    killedBy: asked('clients of an employee by state, with those of their interventions'),
  },
  {
    title: 'a row that may not be seen is explained',
    file: 'reports/explain.ts',
    find: 'const rows = scan(emitter, report.source);',
    replace: `const rows = scan(${bare}, report.source);`,
    killedBy: killers.explained,
  },
  {
    title: 'rules are weighed on rows that may not be seen',
    file: 'reports/selectivity.ts',
    find: 'const rows = scan(emitter, report.source);',
    replace: `const rows = scan(${bare}, report.source);`,
    killedBy: killers.selectivity,
  },
  {
    title: 'a reference tells the key of a row that may not be seen',
    file: scan,
    find: '  if (step && isHidden(emitter, path))',
    replace: '  if (step && isHidden(emitter, path) && steps.length > 9)',
    killedBy: asked('memberships of an employee by client, who may be hidden'),
  },
  {
    title: 'a reference that may be hidden is taken for one that is always known',
    file: scan,
    find: ' || isHidden(emitter, path),',
    replace: ',',
    killedBy: killers.neverNull,
  },
  {
    title: 'a filter may name what one may not read',
    file: 'reports/checkFilter.ts',
    find: 'context.mayRead ?? (() => true)',
    replace: '() => true',
    killedBy: rights('a filter'),
  },
  {
    title: 'a muted rule may name what one may not read',
    file: 'reports/checkFilter.ts',
    find: 'if (place.muted && !named.includes(code))',
    replace: 'if (place.muted)',
    killedBy: rights('a filter that is muted'),
  },
  {
    title: 'related rows may be asked for without the right to them',
    file: names,
    find: 'return mayRead(relation.to) ? { ok: true, value: relation } : denied(name);',
    replace: 'return { ok: true, value: relation };',
    killedBy: rights('a rule over related rows'),
  },
  {
    title: 'a path may lead through what one may not read',
    file: names,
    find: 'steps.every(({ relation }) => mayRead(relation.to)) &&',
    replace: '',
    killedBy: rights('a path through it'),
  },
  {
    title: 'related rows may be aggregated without the right to them',
    file: names,
    find: '(!related || mayRead(related.to, field.aggregateOf?.field))',
    replace: 'true',
    killedBy: rights('an aggregate of related rows'),
  },
  {
    title: 'a list may be sorted by what one may not read',
    file: 'reports/check.ts',
    find: 'found(source, by, path, checking)',
    replace: `found(source, by, path, ${everybody})`,
    killedBy: rights('an order'),
  },
  {
    title: 'a column may be what one may not read',
    file: 'reports/check.ts',
    find: "found(source, column.field, ['columns', index, 'field'], checking)",
    replace: `found(source, column.field, ['columns', index, 'field'], ${everybody})`,
    killedBy: rights('a column'),
  },
  {
    title: 'a group may be of what one may not read',
    file: 'reports/checkDimensions.ts',
    find: "found(source, name, [...path, 'field'], checking)",
    replace: `found(source, name, [...path, 'field'], ${everybody})`,
    killedBy: rights('a group'),
  },
  {
    title: 'a measure may be of what one may not read',
    file: checkMeasures,
    find: 'const [field] = found(source, name, at, checking);',
    replace: `const [field] = found(source, name, at, ${everybody});`,
    killedBy: rights('a measure'),
  },
  {
    title: 'a measure may be over rows that one may not read',
    file: checkMeasures,
    find: 'namedRows(source, over, context.mayRead ?? (() => true))',
    replace: 'namedRows(source, over, () => true)',
    killedBy: rights('a measure over related rows'),
  },
  {
    title: 'no more groups are counted than are shown',
    file: 'reports/summary/groups.ts',
    find: 'total: Number(rows[0]?.total ?? 0)',
    replace: 'total: groups.length',
    killedBy: edge('more groups than are shown are counted'),
  },
];
