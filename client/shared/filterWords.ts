/** A rule or a group as a phrase of the screen's language. What the catalog does not know is said by its path. */
import type { TFunction } from 'i18next';
import { isDay } from '#reports/days.ts';
import type { Rule, RuleGroup } from '#reports/rules.ts';
import { type CatalogView, type FieldView, fieldAt, measureAt, relationAt } from './catalog.ts';
import type { Format } from './format.ts';
import { isPeriod, periodWords } from './periodWords.ts';
import { partOf } from './RuleEditor/dateParts.ts';
import { operatorKey } from './RuleEditor/operatorKey.ts';
import { isGroup, isRuleGroup, relatedValue } from './ruleTree.ts';

export interface Words {
  t: TFunction;
  format: Format;
  catalog: CatalogView | undefined;
  source: string;
  names: Map<string, string>;
  /** What the questions are called that are asked at each run, by their names. */
  questions?: ReadonlyMap<string, string>;
}

export function phrase(words: Words, node: Rule | RuleGroup): string {
  const told = isGroup(node) ? groupPhrase(words, node) : rulePhrase(words, node);
  return node.muted ? `${told} (${words.t('rules.muted')})` : told;
}

function groupPhrase(words: Words, node: RuleGroup): string {
  const joined = joinedPhrase(words, node);
  return node.not ? `${words.t('rules.not')} (${joined})` : joined;
}

function joinedPhrase(words: Words, { rules, combinator }: RuleGroup): string {
  const inner = rules.map((rule) => (isGroup(rule) ? `(${phrase(words, rule)})` : phrase(words, rule)));
  return inner.join(` ${words.t(combinator)} `);
}

const rulePhrase = (words: Words, rule: Rule): string =>
  rule.match ? matchPhrase(words, rule, rule.match) : comparisonPhrase(words, rule);

/** "Appointments: at least 3, where Status is Attended". */
function matchPhrase(words: Words, { field, value }: Rule, match: NonNullable<Rule['match']>): string {
  const { mode, threshold = 1, emptyCounts } = match;
  const many = words.t(`match ${mode} of`, { count: threshold });
  const none = emptyCounts ? ` (${words.t('rules.emptyCounts')})` : '';
  const told = words.t('rules.matched', { relation: labelOf(words, field), many: `${many}${none}` });
  return `${told}${amongPhrase(words, field, value)}`;
}

function amongPhrase(words: Words, relation: string, where: unknown): string {
  const source = words.catalog && relationAt(words.catalog, words.source, relation)?.to;
  if (!isRuleGroup(where) || where.rules.length === 0) return '';
  return `, ${words.t('rules.where')} ${groupPhrase({ ...words, source: source ?? '' }, where)}`;
}

function comparisonPhrase(words: Words, rule: Rule): string {
  const { field, operator } = rule;
  const view = viewAt(words, field);
  const related = relatedValue(rule.value);
  const among = related ? amongPhrase(words, field.split('.').slice(0, -1).join('.'), related.where) : '';
  const label = among ? `${labelOf(words, field)} (${among.slice(2)})` : labelOf(words, field);
  const value = operandWords(words, view, { ...rule, value: related ? related.value : rule.value });
  return [label, words.t(operatorKey(operator, view.type)), value].filter(Boolean).join(' ');
}

type View = Pick<FieldView, 'type' | 'choices' | 'to'>;

const viewAt = ({ catalog, source }: Words, path: string): View =>
  (catalog && (fieldAt(catalog, source, path) ?? measureAt(catalog, source, path))) ?? { type: 'text' };

/** "Responsible › Name". */
function labelOf({ t, catalog, source }: Words, path: string): string {
  if (!catalog) return path;
  const names = path.split('.');
  const steps = names.map((_, index) => relationAt(catalog, source, names.slice(0, index + 1).join('.')));
  const before = steps.slice(0, -1).map((step, index) => step?.label ?? names[index] ?? '');
  const measure = measureAt(catalog, source, path);
  const own = measure ? (measure.label ?? t('rules.howMany')) : fieldAt(catalog, source, path)?.label;
  return [...before, own ?? steps.at(-1)?.label ?? names.at(-1) ?? path].join(' › ');
}

function operandWords(words: Words, view: View, rule: Rule): string {
  const { operator, value, valueSource } = rule;
  if (valueSource === 'field') return words.t('rules.otherField', { name: labelOf(words, String(value)) });
  if (valueSource === 'parameter')
    return words.t('rules.parameter', { name: words.questions?.get(String(value)) ?? String(value) });
  const part = partOf(operator)?.part;
  return listed(value, (item) =>
    part && typeof item === 'number' ? words.format[part](item) : valueWords(words, view, item),
  );
}

function listed(value: unknown, say: (item: unknown) => string): string {
  if (!Array.isArray(value)) return say(value);
  const parts = value.map(say);
  return parts.length > 4 ? `${parts.slice(0, 3).join(', ')}… (${parts.length})` : parts.join(', ');
}

function valueWords(words: Words, view: View, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'object') return isPeriod(value) ? periodWords(words, value) : '';
  return scalarWords(words, view, value);
}

function scalarWords({ t, format, names }: Words, { type, choices, to }: View, value: unknown): string {
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (value === '$me') return t('me');
  if (value === '$myBranches') return t('myBranches');
  if (type === 'reference') return names.get(`${to} ${String(value)}`) ?? `#${String(value)}`;
  if (type === 'choice') return format.choice(choices ?? '', value);
  if (typeof value === 'number') return type === 'money' ? format.money(value) : format.number(value);
  return type !== 'text' && isDay(String(value)) ? format.day(String(value)) : `“${String(value)}”`;
}
