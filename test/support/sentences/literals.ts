import { fieldAt, relationOf, type SourceName, sourceOf } from '#reports/catalog.ts';
import type { Condition, FieldCondition } from '#reports/condition.ts';
import { type Language, labelsIn } from '#reports/labels/index.ts';
import type { Field, Source } from '#reports/source.ts';

const locales = { fr: 'fr-CA', en: 'en-CA', es: 'es-US' };
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** What must stand in the sentence for a rule's value, written by the platform's own locale data rather than by ours. */
export function literals(
  { field: { field }, operator, operand, given }: FieldCondition,
  language: Language,
  names: (source: string, id: number) => string,
): string[] {
  if (operand.kind === 'field') return [];
  const values = [given].flat();
  if (operator.startsWith('weekday')) return values.map((day) => weekday(Number(day), language));
  if (field.type === 'date' || field.type === 'instant')
    return values.flatMap((value) => days(value, language));
  return values.flatMap((value) => scalar(field, value, language, names));
}

function scalar(
  field: Field,
  value: unknown,
  language: Language,
  names: (source: string, id: number) => string,
): string[] {
  if (value === undefined || typeof value === 'boolean') return [];
  if (value === '$me') return [{ fr: 'moi', en: 'me', es: 'yo' }[language]];
  if (value === '$myBranches') return [{ fr: 'succursales', en: 'branches', es: 'sucursales' }[language]];
  if (field.type === 'reference') return [names(field.to ?? '', Number(value))];
  if (field.type === 'choice' && field.choices)
    return [(labelsIn(language).choices[field.choices] as Record<string, string>)[String(value)] ?? '?'];
  if (field.type === 'text') return [String(value)];
  return [field.type === 'money' ? money(Number(value), language) : number(Number(value), language)];
}

const number = (value: number, language: Language): string =>
  plain(new Intl.NumberFormat(locales[language], { maximumFractionDigits: 20 }).format(value));

const money = (cents: number, language: Language): string =>
  plain(new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'CAD' }).format(cents / 100));

/** 1 January 2024 was a Monday. */
const weekday = (day: number, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, day),
  );

function days(value: unknown, language: Language): string[] {
  if (typeof value === 'string') return day(value, language);
  if (typeof value === 'number') return [number(value, language)];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['since', 'before', 'unit', 'relative', 'this', 'previous', 'ago'].includes(key)
      ? []
      : days(inner, language),
  );
}

function day(text: string, language: Language): string[] {
  const month = new Intl.DateTimeFormat(locales[language], {
    month: language === 'en' ? 'short' : 'long',
    timeZone: 'UTC',
  }).format(new Date(`${text}T00:00:00Z`));
  return [String(Number(text.slice(0, 4))), month.slice(0, 3), String(Number(text.slice(8)))];
}

/** What the fields and relations in a condition are called. */
export function labelsUsed(source: Source, condition: Condition, language: Language): string[] {
  const names: Record<string, string> = labelsIn(language).sources[source.name as SourceName].names;
  if (condition.kind === 'group')
    return condition.parts.flatMap((part) => labelsUsed(source, part, language));
  if (condition.kind === 'search') return [];
  if (condition.kind === 'related')
    return [names[condition.name] ?? '?', ...labelsUsed(condition.source, condition.where, language)];
  const others = condition.operand.kind === 'field' ? [condition.operand.field.path] : [];
  return [condition.field.path, ...others].flatMap((path) => pathLabels(source, path, language));
}

function pathLabels(source: Source, path: string, language: Language): string[] {
  const names: Record<string, string> = labelsIn(language).sources[source.name as SourceName].names;
  const [first = '', ...rest] = path.split('.');
  const relation = relationOf(source, first);
  if (rest.length === 0) return fieldAt(source, first) ? [names[first] ?? '?'] : [];
  if (!relation) return ['?'];
  return [
    names[first] ?? '?',
    ...(rest[0] === 'count' ? [] : pathLabels(sourceOf(relation), rest.join('.'), language)),
  ];
}
