import { type SourceName, sources } from '#reports/catalog.ts';
import { measureTypes } from '#reports/check.ts';
import { type ChoiceList, choices } from '#reports/choices.ts';
import { buckets, measureNames } from '#reports/definition.ts';
import { type Language, labelsIn } from '#reports/labels/index.ts';
import { operatorsFor } from '#reports/operators.ts';
import { operatorNames } from '#reports/rules.ts';
import { relationBehind } from '#reports/scan.ts';
import type { Field, FieldType, Source } from '#reports/source.ts';

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
  relations: { name: string; label: string; to: SourceName; many: boolean }[];
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

export function catalogIn(language: Language): CatalogView {
  const labels = labelsIn(language);
  return {
    sources: (Object.keys(sources) as SourceName[]).map((name) => sourceView(name, labels.sources[name])),
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

function sourceView(name: SourceName, labels: { label: string; names: Record<string, string> }): SourceView {
  const source: Source = sources[name];
  return {
    name,
    label: labels.label,
    nameField: source.label,
    ...(source.dateField ? { dateField: source.dateField } : {}),
    searchable: source.search !== undefined,
    fields: Object.entries(source.fields).map(([field, known]) =>
      fieldView(source, field, known, labels.names[field] ?? field),
    ),
    relations: Object.entries(source.relations).map(([relation, { to, many }]) => ({
      name: relation,
      label: labels.names[relation] ?? relation,
      to: to as SourceName,
      many,
    })),
  };
}

function fieldView(source: Source, name: string, field: Field, label: string): FieldView {
  const step = relationBehind({ path: name, steps: [], source, field });
  return {
    name,
    label,
    type: field.type,
    nullable: field.nullable,
    ...(field.choices ? { choices: field.choices } : {}),
    ...(field.to ? { to: field.to as SourceName } : {}),
    ...(step ? { relation: step.name } : {}),
  };
}
