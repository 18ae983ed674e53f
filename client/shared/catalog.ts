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
  /** What can be asked of its rows as somebody's related rows, beside how many there are. */
  measures: { name: string; label: string; type: FieldType }[];
}

/** Only persons are named by a first and a last name. */
export const isOfPeople = ({ nameField }: SourceView): boolean => nameField === 'fullName';

export interface RelationView {
  name: string;
  label: string;
  to: string;
  many: boolean;
  /** Whether the rows at its other side know the way back, so that a summary can measure them. */
  back: boolean;
}

export interface FieldView {
  name: string;
  label: string;
  type: FieldType;
  nullable: boolean;
  choices?: ChoiceList;
  to?: string;
  relation?: string;
  /** What is taken over related rows says of which. */
  over?: string;
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

/** A relation by its path: to-one steps, and at the end a relation of either kind. */
export function relationAt(catalog: CatalogView, source: string, path: string): RelationView | undefined {
  const from = catalog.sources.find(({ name }) => name === source);
  const [first, ...rest] = path.split('.');
  const relation = from?.relations.find(({ name }) => name === first);
  return relation && rest.length ? relationAt(catalog, relation.to, rest.join('.')) : relation;
}

/** `responsibleId`, or `responsible.fullName` through a relation to one row. */
export function fieldAt(catalog: CatalogView, source: string, path: string): FieldView | undefined {
  const from = catalog.sources.find(({ name }) => name === source);
  const [first, ...rest] = path.split('.');
  if (rest.length === 0) return from?.fields.find(({ name }) => name === path);
  const relation = from?.relations.find(({ name }) => name === first);
  return relation && !relation.many ? fieldAt(catalog, relation.to, rest.join('.')) : undefined;
}

/** What `appointments.totalMinutes` takes over related rows; their number has no label of its own. */
export function measureAt(
  catalog: CatalogView,
  source: string,
  path: string,
): { label?: string; type: FieldType; over: string } | undefined {
  const names = path.split('.');
  const last = names.pop();
  const relation = names.length ? relationAt(catalog, source, names.join('.')) : undefined;
  if (!relation?.many) return undefined;
  const over = relation.to;
  if (last === 'count') return { type: 'number', over };
  const measures = catalog.sources.find(({ name }) => name === over)?.measures ?? [];
  const found = measures.find(({ name }) => name === last);
  return found && { label: found.label, type: found.type, over };
}
