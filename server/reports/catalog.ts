import {
  aggregatedSource,
  fieldOf,
  relationBehind,
  type SourceName,
  sourceOf,
  sources,
} from '#reports/catalog.ts';
import { measureTypes } from '#reports/checkMeasures.ts';
import { type ChoiceList, choices } from '#reports/choices.ts';
import { buckets, measureNames } from '#reports/definition.ts';
import { hasInverse } from '#reports/inverse.ts';
import { type Language, labelsIn } from '#reports/labels/index.ts';
import type { MayRead } from '#reports/names.ts';
import { operatorsFor } from '#reports/operators.ts';
import { operatorNames } from '#reports/rules.ts';
import type { Field, FieldType, Relation, Source } from '#reports/source.ts';

/**
 * What a screen may know of the catalog: names, labels, types, and what can be done with each field; never a column or a table. A source
 * lists its own fields; those of a related row are reached by the relation's name and a dot.
 */
export interface CatalogView {
  sources: SourceView[];
  /** By list, in order. */
  choices: Record<ChoiceList, { value: string; label: string }[]>;
  measures: Record<string, readonly FieldType[]>;
  /** Per field type, which operators it takes. */
  operators: Record<FieldType, string[]>;
  buckets: readonly string[];
}

export interface SourceView {
  name: SourceName;
  label: string;
  /** The field that names a row. */
  nameField: string;
  dateField?: string;
  searchable: boolean;
  fields: FieldView[];
  /** `back`: whether the rows at its other side know the way back, so that a summary can measure them. */
  relations: { name: string; label: string; to: SourceName; many: boolean; back: boolean }[];
  /** What can be asked of its rows as somebody's related rows, beside their `count`: a field of the other source, after the relation's name and a dot. */
  measures: { name: string; label: string; type: FieldType }[];
}

export interface FieldView {
  name: string;
  label: string;
  type: FieldType;
  nullable: boolean;
  choices?: ChoiceList;
  /** For references: the source it points to, and the relation under which a row carries `{id, label}` of it. */
  to?: SourceName;
  relation?: string;
  /** For what is taken over related rows: the source of those rows, which a rule may narrow further. */
  over?: SourceName;
}

const fieldTypes: FieldType[] = [
  'text',
  'number',
  'money',
  'date',
  'instant',
  'boolean',
  'choice',
  'reference',
];

/** The catalog in the words of a language, as far as somebody may read it. */
export function catalogIn(language: Language, { mayRead = () => true }: { mayRead?: MayRead }): CatalogView {
  const labels = labelsIn(language);
  const names = (Object.keys(sources) as SourceName[]).filter((name) => mayRead(name));
  return {
    sources: names.map((name) => sourceView(name, labels.sources[name], mayRead)),
    choices: Object.fromEntries(
      Object.entries(choices).map(([list, values]) => [
        list,
        values.map((value) => ({ value, label: choiceLabel(labels, list, value) })),
      ]),
    ) as CatalogView['choices'],
    measures: Object.fromEntries(measureNames.map((name) => [name, measureTypes[name]])),
    operators: Object.fromEntries(
      fieldTypes.map((type) => [type, operatorsFor(type, operatorNames)]),
    ) as CatalogView['operators'],
    buckets,
  };
}

const choiceLabel = (labels: ReturnType<typeof labelsIn>, list: string, value: string): string =>
  (labels.choices as Record<string, Record<string, string>>)[list]?.[value] ?? value;

interface Words {
  label: string;
  names: Record<string, string>;
}

function sourceView(name: SourceName, labels: Words, mayRead: MayRead): SourceView {
  const source: Source = sources[name];
  return {
    name,
    label: labels.label,
    nameField: source.label,
    ...(source.dateField ? { dateField: source.dateField } : {}),
    searchable: source.search !== undefined,
    fields: Object.entries(source.fields)
      .filter(([field, known]) => isReadable(source, field, known, mayRead))
      .map(([field, known]) => fieldView(source, field, known, labels.names[field] ?? field)),
    relations: Object.entries(source.relations)
      .filter(([, { to }]) => mayRead(to))
      .map(([relation, known]) => relationView(source, relation, known, labels)),
    measures: Object.entries(source.measures ?? {})
      .filter(([, { field }]) => mayRead(name, field))
      .map(([measure]) => measureView(source, measure, labels)),
  };
}

/** What is taken over related rows may be read by who may read those. */
function isReadable(source: Source, name: string, { aggregateOf }: Field, mayRead: MayRead): boolean {
  const related = aggregateOf && source.relations[aggregateOf.relation];
  return mayRead(source.name, name) && (!related || mayRead(related.to, aggregateOf?.field));
}

function relationView(source: Source, name: string, relation: Relation, labels: Words) {
  const path = { path: name, steps: [], owner: source, relation, source: sourceOf(relation) };
  return {
    name,
    label: labels.names[name] ?? name,
    to: relation.to as SourceName,
    many: relation.many,
    back: hasInverse(source, path),
  };
}

function measureView(source: Source, name: string, labels: Words) {
  const { aggregate, field = '' } = source.measures?.[name] ?? {};
  const type = aggregate === 'countDistinct' ? 'number' : (fieldOf(source, field)?.type ?? 'number');
  return { name, label: labels.names[name] ?? name, type };
}

function fieldView(source: Source, name: string, field: Field, label: string): FieldView {
  const step = relationBehind({ source, field });
  const over = aggregatedSource({ source, field });
  return {
    name,
    label,
    type: field.type,
    nullable: field.nullable,
    ...(field.choices ? { choices: field.choices } : {}),
    ...(field.to ? { to: field.to as SourceName } : {}),
    ...(step ? { relation: step.name } : {}),
    ...(over ? { over: over.name as SourceName } : {}),
  };
}
