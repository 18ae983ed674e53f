import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period } from '#reports/periods.ts';
import type { Rule, RuleGroup } from '#reports/rules.ts';
import { request } from '../providers/http.ts';
import { apiOf } from './addresses.ts';
import { type CatalogView, type FieldView, fieldAt, useCatalog } from './catalog.ts';
import { type Format, useFormat } from './format.ts';
import { operatorKey } from './RuleEditor/operatorKey.ts';
import { isGroup } from './ruleTree.ts';

/**
 * Turns a rule group into words, one phrase per top-level rule. Names of related rows are looked up for `group`; without it, or until
 * they are here, a row is called by its number.
 */
export function useFilterSentence(source: string, group?: RuleGroup): (group: RuleGroup) => string[] {
  const { t } = useTranslation();
  const format = useFormat();
  const catalog = useCatalog();
  const names = useNames(catalog, source, group);
  return useMemo(() => {
    const words: Words = { t, format, catalog, source, names };
    return (said) => said.rules.map((node) => phrase(words, node));
  }, [t, format, catalog, source, names]);
}

interface Words {
  t: TFunction;
  format: Format;
  catalog: CatalogView | undefined;
  source: string;
  names: Map<string, string>;
}

function phrase(words: Words, node: Rule | RuleGroup): string {
  const told = isGroup(node) ? groupPhrase(words, node) : rulePhrase(words, node);
  return node.muted ? `${told} (${words.t('rules.muted')})` : told;
}

function groupPhrase(words: Words, node: RuleGroup): string {
  const inner = node.rules.map((rule) => (isGroup(rule) ? `(${phrase(words, rule)})` : phrase(words, rule)));
  const joined = inner.join(` ${words.t(node.combinator)} `);
  return node.not ? `${words.t('rules.not')} (${joined})` : joined;
}

function rulePhrase(words: Words, { field, operator, value, match }: Rule): string {
  const { t, catalog, source } = words;
  const view = catalog && fieldAt(catalog, source, field);
  if (match || !view)
    return `${relationLabel(words, field)} ${t(match?.mode === 'none' ? 'rules.matchingNone' : 'rules.matching')}`;
  const label = field.includes('.') ? `${relationLabel(words, field)} › ${view.label}` : view.label;
  return [label, t(operatorKey(operator, view.type)), valueWords(words, view, value)]
    .filter(Boolean)
    .join(' ');
}

const relationLabel = ({ catalog, source }: Words, path: string): string =>
  catalog?.sources
    .find(({ name }) => name === source)
    ?.relations.find(({ name }) => name === path.split('.')[0])?.label ?? path;

function valueWords(words: Words, view: FieldView, value: unknown): string {
  if (Array.isArray(value)) {
    const parts = value.map((item: unknown) => valueWords(words, view, item));
    return parts.length > 4 ? `${parts.slice(0, 3).join(', ')}… (${parts.length})` : parts.join(', ');
  }
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'object')
    return 'relative' in value
      ? words.t(`day ${String(value.relative)}`)
      : periodWords(words, value as Period);
  return scalarWords(words, view, value);
}

function scalarWords({ t, format, names }: Words, view: FieldView, value: unknown): string {
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (value === '$me') return t('me');
  if (value === '$myBranches') return t('myBranches');
  if (view.type === 'reference') return names.get(`${view.to} ${String(value)}`) ?? `#${String(value)}`;
  if (view.type === 'choice') return format.choice(view.choices ?? '', value);
  if (typeof value === 'number') return view.type === 'money' ? format.money(value) : format.number(value);
  return view.type === 'text' ? `“${String(value)}”` : format.day(String(value));
}

function periodWords({ t, format }: Words, period: Period): string {
  if ('from' in period) return `${format.day(period.from)} – ${format.day(period.to)}`;
  if ('this' in period) return t(`this ${period.this}`);
  if ('previous' in period) return t(`previous ${period.previous}`);
  const [kind, count] =
    'last' in period
      ? ['last', period.last]
      : 'next' in period
        ? ['next', period.next]
        : ['moreThan', period.moreThan];
  return t(`${kind} units`, {
    count,
    units: `${format.number(Number(count))} ${t(`unit ${period.unit}`, { count })}`,
  });
}

/** The names of all rows that the rules point to, one question per kind of row. */
function useNames(
  catalog: CatalogView | undefined,
  source: string,
  group: RuleGroup | undefined,
): Map<string, string> {
  const wanted = useMemo(
    () => (catalog && group ? pointedTo(catalog, source, group) : []),
    [catalog, source, group],
  );
  const kinds = useMemo(() => [...Map.groupBy(wanted, ({ to }) => to)], [wanted]);
  return useQueries({
    queries: kinds.map(([to, rows]) => {
      const ids = [...new Set(rows.map(({ id }) => id))].slice(0, 200);
      return {
        queryKey: ['chosen', to, ids],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          request<{ data: Record<string, unknown>[] }>('GET', `${apiOf(to)}?ids=${ids.join(',')}`, {
            signal,
          }),
        placeholderData: keepPreviousData,
        staleTime: 300_000,
      };
    }),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }, index) => namesIn(catalog, kinds[index]?.[0], data?.data ?? []))),
  });
}

function namesIn(
  catalog: CatalogView | undefined,
  to: string | undefined,
  rows: Record<string, unknown>[],
): [string, string][] {
  const nameField = catalog?.sources.find(({ name }) => name === to)?.nameField ?? 'id';
  return rows.map((row) => [`${to} ${String(row.id)}`, String(row[nameField])]);
}

function pointedTo(catalog: CatalogView, source: string, group: RuleGroup): { to: string; id: number }[] {
  return group.rules.flatMap((node) => {
    if (isGroup(node)) return pointedTo(catalog, source, node);
    const to = fieldAt(catalog, source, node.field)?.to;
    const values: unknown[] = Array.isArray(node.value) ? node.value : [node.value];
    return to ? values.filter((id) => typeof id === 'number').map((id) => ({ to, id })) : [];
  });
}
