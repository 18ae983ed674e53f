import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleGroup } from '#reports/rules.ts';
import { request } from '../providers/http.ts';
import { apiOf } from './addresses.ts';
import { type CatalogView, fieldAt, relationAt, useCatalog } from './catalog.ts';
import { phrase, type Words } from './filterWords.ts';
import { useFormat } from './format.ts';
import { isGroup, isRuleGroup, relatedValue } from './ruleTree.ts';

/**
 * Turns a rule group into words, one phrase per top-level rule. Names of related rows are looked up for `group`; without it, or until
 * they are here, a row is called by its number.
 */
export function useFilterSentence(
  source: string,
  group?: RuleGroup,
  questions?: Words['questions'],
): (group: RuleGroup) => string[] {
  const { t } = useTranslation();
  const format = useFormat();
  const catalog = useCatalog();
  const names = useNames(catalog, source, group);
  return useMemo(() => {
    const words: Words = { t, format, catalog, source, names, ...(questions ? { questions } : {}) };
    return (said) => said.rules.map((node) => phrase(words, node));
  }, [t, format, catalog, source, names, questions]);
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
    const related = relationAt(catalog, source, node.match ? node.field : node.field.replace(/\.[^.]*$/, ''));
    const among = node.match ? node.value : relatedValue(node.value)?.where;
    if (related && isRuleGroup(among)) return pointedTo(catalog, related.to, among);
    const to = fieldAt(catalog, source, node.field)?.to;
    const values: unknown[] = Array.isArray(node.value) ? node.value : [node.value];
    return to ? values.filter((id) => typeof id === 'number').map((id) => ({ to, id })) : [];
  });
}
