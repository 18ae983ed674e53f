import fc from 'fast-check';
import {
  aggregatedSource,
  type FieldPath,
  fieldAt,
  type SourceName,
  sourceNamed,
  sourceOf,
  sources,
} from '#reports/catalog.ts';
import { operator, operatorsFor } from '#reports/operators.ts';
import {
  all,
  type Match,
  type OperatorName,
  operatorNames,
  type Rule,
  type RuleGroup,
} from '#reports/rules.ts';
import type { Source } from '#reports/source.ts';
import { operand } from './draws/operands.ts';
import { farPaths, fieldPaths } from './draws/paths.ts';

export { fieldPaths, operand };

export const anySource = fc.constantFrom(...(Object.keys(sources) as SourceName[]));

/** Mostly one of which there are rows enough to fall into groups. */
export const busySource = fc.oneof(
  { weight: 1, arbitrary: anySource },
  {
    weight: 4,
    arbitrary: fc.constantFrom<SourceName>(
      'appointments',
      'clients',
      'interventions',
      'stakeholders',
      'memberships',
      'programs',
      'programSessions',
      'clientInvoices',
      'payments',
      'measurements',
      'announcementRecipients',
      'challengeParticipants',
      'challengeEntries',
      'clientChanges',
      'followUps',
      'professionalBranches',
    ),
  },
);

/** Any rule group that fits a source: nested, negated, over own fields, to-one paths and quantified relations. */
export const ruleTree = (name: SourceName, depth = 3): fc.Arbitrary<RuleGroup> =>
  ruleGroup(sourceNamed(name), depth);

/** The same over a source that is perhaps not of the catalog. A group of nothing, which holds everywhere, is among them. */
export const ruleGroup = (source: Source, depth: number): fc.Arbitrary<RuleGroup> =>
  groupOf(node(source, depth));

function groupOf(node: fc.Arbitrary<Rule | RuleGroup>): fc.Arbitrary<RuleGroup> {
  const filled = fc.record({
    combinator: fc.constantFrom('and' as const, 'or' as const),
    not: fc.boolean(),
    rules: fc.array(node, { minLength: 1, maxLength: 3 }),
  });
  const empty = fc.boolean().map((not) => ({ ...all(), not }));
  return fc
    .oneof({ weight: 24, arbitrary: filled }, { weight: 1, arbitrary: empty })
    .map(({ not, ...rest }) => (not ? { ...rest, not } : rest));
}

const node = (source: Source, depth: number): fc.Arbitrary<Rule | RuleGroup> =>
  depth === 0
    ? comparison(source)
    : fc.oneof(
        { weight: 5, arbitrary: comparison(source) },
        { weight: 2, arbitrary: fc.constant(0).chain(() => ruleGroup(source, depth - 1)) },
        ...(Object.keys(source.relations).length
          ? [{ weight: 2, arbitrary: related(source, depth - 1) }]
          : []),
      );

function related(source: Source, depth: number): fc.Arbitrary<Rule> {
  return fc.constantFrom(...Object.entries(source.relations)).chain(([field, relation]) =>
    fc.record({
      field: fc.constant(field),
      operator: fc.constant('=' as const),
      match,
      value: ruleGroup(sourceOf(relation), Math.min(depth, 1)),
    }),
  );
}

/** Every quantifier; thresholds on both sides of where the database stops counting early. */
const match: fc.Arbitrary<Match> = fc.oneof(
  fc.record({ mode: fc.constantFrom('some' as const, 'none' as const) }),
  fc.record({ mode: fc.constant('all' as const), emptyCounts: fc.boolean() }),
  fc.record({
    mode: fc.constantFrom('atLeast' as const, 'atMost' as const, 'exactly' as const),
    threshold: fc.constantFrom(1, 1, 2, 2, 3, 21),
  }),
  fc.record({ mode: fc.constantFrom('atMost' as const, 'exactly' as const), threshold: fc.constant(0) }),
);

/** One rule over a field near or far; related rows within related rows are asked of only so deep. */
export const comparison = (source: Source, depth = 3): fc.Arbitrary<Rule> => {
  const far = farPaths(source);
  const near = fc.constantFrom(...fieldPaths(source));
  const path = far.length
    ? fc.oneof({ weight: 5, arbitrary: near }, { weight: 1, arbitrary: fc.constantFrom(...far) })
    : near;
  return path.chain((each) => comparisonOf(source, each, depth));
};

function comparisonOf(source: Source, path: string, depth: number): fc.Arbitrary<Rule> {
  const found = fieldAt(source, path);
  if (!found) throw new Error(`no field ${path}`);
  const names = operatorsFor(found.field.type, operatorNames);
  const plain = fc.constantFrom(...names).chain((name) => withValue(path, found, name));
  return fc
    .oneof({ weight: 8, arbitrary: plain }, { weight: 2, arbitrary: withField(source, path, found) })
    .chain((rule) => amongSome(found, rule, depth - 1));
}

const withValue = (path: string, found: FieldPath, name: OperatorName): fc.Arbitrary<Rule> =>
  operand(found.field, name).map(
    (value): Rule => ({ field: path, operator: name, ...(value === undefined ? {} : { value }) }),
  );

/** An aggregate of related rows is perhaps taken over some of them alone. */
function amongSome(found: FieldPath, rule: Rule, depth: number): fc.Arbitrary<Rule> {
  const inner = aggregatedSource(found);
  if (!inner || depth === 0) return fc.constant(rule);
  return fc.oneof(
    fc.constant(rule),
    groupOf(comparison(inner, depth)).map((where) => ({
      ...rule,
      value: operator(rule.operator).takes === 'none' ? { where } : { value: rule.value, where },
    })),
  );
}

/** Compared with another field of the same kind, or with itself. */
function withField(source: Source, path: string, { field }: FieldPath): fc.Arbitrary<Rule> {
  const isAlike = (other: string) => {
    const known = fieldAt(source, other)?.field;
    return known?.type === field.type && known.choices === field.choices && known.to === field.to;
  };
  const isSized = ['number', 'money', 'date', 'instant'].includes(field.type);
  return fc.record({
    field: fc.constant(path),
    operator: fc.constantFrom<OperatorName>('=', '!=', ...(isSized ? (['<', '<=', '>', '>='] as const) : [])),
    value: fc.constantFrom(...new Set([path, ...fieldPaths(source).filter(isAlike)])),
    valueSource: fc.constant('field' as const),
  });
}
