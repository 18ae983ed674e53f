import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChoiceList } from '#reports/choices.ts';
import type { OperatorName } from '#reports/rules.ts';
import { request } from '../providers/http.ts';

export type FieldType = 'text' | 'number' | 'money' | 'date' | 'instant' | 'boolean' | 'choice' | 'reference';

export interface CatalogView {
  sources: SourceView[];
  choices: Record<ChoiceList, { value: string; label: string }[]>;
  measures: Record<string, FieldType[]>;
  operators: Record<FieldType, OperatorName[]>;
  buckets: string[];
}

export interface SourceView {
  name: string;
  label: string;
  nameField: string;
  dateField?: string;
  searchable: boolean;
  fields: FieldView[];
  relations: RelationView[];
}

export interface RelationView {
  name: string;
  label: string;
  to: string;
  many: boolean;
}

export interface FieldView {
  name: string;
  label: string;
  type: FieldType;
  nullable: boolean;
  choices?: ChoiceList;
  to?: string;
  relation?: string;
}

/** What the server says there is to see and to ask, in the language of the screen. */
export function useCatalog(): CatalogView | undefined {
  const language = useTranslation().i18n.language;
  return useQuery({
    queryKey: ['catalog', language],
    queryFn: ({ signal }) =>
      request<CatalogView>('GET', `/api/reports/catalog?language=${language}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  }).data;
}

export function useSource(name: string): SourceView | undefined {
  const catalog = useCatalog();
  return useMemo(() => catalog?.sources.find((source) => source.name === name), [catalog, name]);
}

/** `responsibleId`, or `responsible.fullName` through a relation to one row. */
export function fieldAt(catalog: CatalogView, source: string, path: string): FieldView | undefined {
  const from = catalog.sources.find(({ name }) => name === source);
  const [first, ...rest] = path.split('.');
  if (rest.length === 0) return from?.fields.find(({ name }) => name === path);
  const relation = from?.relations.find(({ name }) => name === first);
  return relation && fieldAt(catalog, relation.to, rest.join('.'));
}
