// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is found and replaced is source text.
import { asked, edge, killers, type Mutant, unit } from './mutant.ts';

const operators = 'reports/operators.ts';
const where = 'reports/where.ts';

/** Mistakes about what a rule or a group of rules means. */
export const ruleMutants: Mutant[] = [
  {
    title: 'the denial of "less" leaves out what is equal',
    file: operators,
    find: "'<': order('<', '>=')",
    replace: "'<': order('<', '>')",
    killedBy: killers.sharedOut,
  },
  {
    title: '"at least" means "more"',
    file: operators,
    find: "'>=': order('>=', '<')",
    replace: "'>=': order('>', '<')",
    killedBy: killers.filters,
  },
  {
    title: '"is not" means "is"',
    file: operators,
    find: 'sql`${field} <> ${one(operand)}`',
    replace: 'sql`${field} = ${one(operand)}`',
    killedBy: killers.filters,
  },
  {
    title: 'the denial of a rule forgets rows whose value is missing',
    file: operators,
    find: ": sql`(${join([wanted, ...missing.map((part) => sql`${part} is null`)], ' or ')})`;",
    replace: ': sql`(${wanted})`;',
    killedBy: killers.filters,
  },
  {
    title: 'a rule over a missing value is neither true nor false',
    file: operators,
    find: "? sql`(${join([wanted, ...missing.map((part) => sql`${part} is not null`)], ' and ')})`",
    replace: '? sql`(${wanted})`',
    killedBy: killers.neverNull,
  },
  {
    title: 'an operator that is a complement is taken for what it denies',
    file: operators,
    find: 'const wanted = complement === negated ? holds(field, operand) : fails(field, operand);',
    replace: 'const wanted = negated ? fails(field, operand) : holds(field, operand);',
    killedBy: killers.filters,
  },
  {
    title: 'the other field’s missing value is forgotten',
    file: operators,
    find: "operand.kind === 'other' && operand.nullable",
    replace: "operand.kind === 'other' && !operand.nullable",
    killedBy: killers.neverNull,
  },
  {
    title: 'wildcards in a text are not escaped',
    file: operators,
    find: ".replace(/[\\\\%_]/g, '\\\\$&')",
    replace: '',
    killedBy: killers.filters,
  },
  {
    title: 'not between is pushed down as between',
    file: operators,
    find: 'sql`not (${between(field, operand)})`',
    replace: 'sql`(${between(field, operand)})`',
    killedBy: killers.sharedOut,
  },
  {
    title: 'a range has its end',
    file: operators,
    find: 'sql`${field} >= ${bind(from)} and ${field} < ${bind(to)}`',
    replace: 'sql`${field} >= ${bind(from)} and ${field} <= ${bind(to)}`',
    killedBy: killers.filters,
  },
  {
    title: 'outside a range lacks its end',
    file: operators,
    find: 'sql`(${field} < ${bind(from)} or ${field} >= ${bind(to)})`',
    replace: 'sql`(${field} < ${bind(from)} or ${field} > ${bind(to)})`',
    killedBy: killers.sharedOut,
  },
  {
    title: 'in my branches means in any for one who has none',
    file: operators,
    find: 'isEmpty(operand) ? sql`1 = 0`',
    replace: 'isEmpty(operand) ? sql`1 = 1`',
    killedBy: killers.scopes,
  },
  {
    title: 'NOT does not turn "and" into "or"',
    file: where,
    find: "const isAnd = (group.combinator === 'and') !== inverted;",
    replace: "const isAnd = group.combinator === 'and';",
    killedBy: killers.laws,
  },
  {
    title: 'a group’s own NOT is lost',
    file: where,
    find: 'const inverted = negated !== group.not;',
    replace: 'const inverted = negated;',
    killedBy: killers.sharedOut,
  },
  {
    title: 'a group of nothing holds nowhere',
    file: where,
    find: 'inverted ? sql`1 = 0` : sql`1 = 1`',
    replace: 'inverted ? sql`1 = 1` : sql`1 = 0`',
    killedBy: asked('clients who fulfil nothing in particular'),
  },
  {
    title: '"none" means "some"',
    file: where,
    find: 'return some(emitter, rows, related, !negated);',
    replace: 'return some(emitter, rows, related, negated);',
    killedBy: killers.quantifiers,
  },
  {
    title: '"none" is NOT IN, which a missing key makes unknown',
    file: where,
    find: 'function some(emitter: Emitter, rows: Scan, related: RelatedCondition, negated: boolean): Sql {\n',
    replace: `function some(emitter: Emitter, rows: Scan, related: RelatedCondition, negated: boolean): Sql {
      if (negated && !related.relation.also) {
        const found = scan(emitter, related.source);
        const holds = where(emitter, found, related.where);
        const keys = sql\`select \${column(found.alias, related.relation.key)} from \${found.from()} where \${holds}\`;
        return sql\`\${column(rows.alias, related.relation.from)} not in (\${keys})\`;
      }\n`,
    killedBy: killers.quantifiers,
  },
  {
    title: '"all" is satisfied by nothing at all',
    file: where,
    find: ': sql`(not exists (select 1 ${failing}) and exists (select 1 ${any}))`;',
    replace: ': sql`(not exists (select 1 ${failing}))`;',
    killedBy: killers.quantifiers,
  },
  {
    title: '"all, or there are none" asks that there be some',
    file: where,
    find: '  if (emptyCounts) return',
    replace: '  if (emptyCounts && negated) return',
    killedBy: killers.quantifiers,
  },
  {
    title: '"all" asks that none fulfils the group',
    file: where,
    find: 'const failing = matching(emitter, rows, related, true);',
    replace: 'const failing = matching(emitter, rows, related, false);',
    killedBy: killers.quantifiers,
  },
  {
    title: '"at least n" means "more than n"',
    file: where,
    find: 'limit 1 offset ${bind(threshold - 1)}',
    replace: 'limit 1 offset ${bind(threshold)}',
    killedBy: killers.quantifiers,
  },
  {
    title: '"at most n" means "less than n"',
    file: where,
    find: '{ threshold: threshold + 1, negated: !negated }',
    replace: '{ threshold, negated: !negated }',
    killedBy: killers.quantifiers,
  },
  {
    title: 'many are counted one short',
    file: where,
    find: 'negated ? sql`<` : sql`>=`',
    replace: 'negated ? sql`<=` : sql`>`',
    killedBy: edge('as many as there are is at least as many'),
  },
  {
    title: 'not exactly n means exactly n',
    file: where,
    find: '${negated ? sql`<>` : sql`=`}',
    replace: '${negated ? sql`=` : sql`=`}',
    killedBy: killers.sharedOut,
  },
  {
    title: 'the group within an aggregate is ignored',
    file: where,
    find: 'const among = inner && ((related: Scan) => where(emitter, related, inner));',
    replace: 'const among = undefined;',
    killedBy: asked('clients with three attended appointments or more'),
  },
  {
    title: 'a muted rule works',
    file: 'reports/checkFilter.ts',
    find: ': node.muted === true;',
    replace: ': false;',
    killedBy: killers.muted,
  },
  {
    title: 'a parameter’s value is ignored',
    file: 'reports/parameters.ts',
    find: "return 'value' in given ? { kind: 'value', value: given.value } : { kind: 'absent' };",
    replace: "return { kind: 'absent' };",
    killedBy: unit('is its value, else its default'),
  },
  {
    title: 'a required parameter may be left out',
    file: 'reports/parameters.ts',
    find: 'if (required && !isGiven(value))',
    replace: 'if (required && value === null)',
    killedBy: unit('that is required must be given'),
  },
];
