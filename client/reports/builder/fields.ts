/** Walks of the catalog: which fields a source offers, its own and those one to-one relation away, and what they are called. */
import type { Bucket, MeasureName } from '#reports/definition.ts';
import { type CatalogView, type FieldView, relationAt, type SourceView } from '../../shared/catalog.ts';

interface Reachable {
  path: string;
  label: string;
  field: FieldView;
}

export interface FieldFamily {
  /** Empty for the source's own fields. */
  label: string;
  fields: Reachable[];
}

/** The subjects that a person reports on, in this order; the catalog's other sources only link these together. */
export const subjects = [
  'clients',
  'appointments',
  'interventions',
  'professionals',
  'stakeholders',
  'groups',
  'memberships',
  'templates',
  'branches',
] as const;

export const sourceIn = (catalog: CatalogView, name: string): SourceView | undefined =>
  catalog.sources.find((source) => source.name === name);

export function fieldFamilies(catalog: CatalogView, sourceName: string): FieldFamily[] {
  const source = sourceIn(catalog, sourceName);
  if (!source) return [];
  const own = {
    label: '',
    fields: source.fields.map((field) => ({ path: field.name, label: field.label, field })),
  };
  return [
    own,
    ...source.relations.filter(({ many }) => !many).flatMap((relation) => related(catalog, relation)),
  ];
}

function related(catalog: CatalogView, { name, label, to }: SourceView['relations'][number]): FieldFamily[] {
  const target = sourceIn(catalog, to);
  if (!target) return [];
  const fields = target.fields
    .filter((field) => field.name !== 'id')
    .map((field) => ({ path: `${name}.${field.name}`, label: `${label} › ${field.label}`, field }));
  return [{ label, fields }];
}

export const familiesOf = (families: FieldFamily[], fits: (field: FieldView) => boolean): FieldFamily[] =>
  families
    .map(({ label, fields }) => ({ label, fields: fields.filter(({ field }) => fits(field)) }))
    .filter(({ fields }) => fields.length > 0);

/** "Responsible › Name"; the path itself when the catalog no longer knows it. */
export function fieldLabel(catalog: CatalogView, sourceName: string, path: string): string {
  return reach(catalog, sourceName, path)?.label ?? path;
}

function reach(catalog: CatalogView, sourceName: string, path: string): Reachable | undefined {
  const names = path.split('.');
  const last = names.pop();
  const labels: string[] = [];
  let source = sourceIn(catalog, sourceName);
  for (const name of names) {
    const relation = source?.relations.find((known) => known.name === name && !known.many);
    if (!relation) return undefined;
    labels.push(relation.label);
    source = sourceIn(catalog, relation.to);
  }
  const field = source?.fields.find(({ name }) => name === last);
  return field && { path, field, label: [...labels, field.label].join(' › ') };
}

/** The rows of a to-many relation, by its path: what they are called, and where their fields are. */
export function rowsBehind(
  catalog: CatalogView,
  sourceName: string,
  path: string,
): { label: string; source: string } | undefined {
  const names = path.split('.');
  const steps = names.map((_, at) => relationAt(catalog, sourceName, names.slice(0, at + 1).join('.')));
  const last = steps.at(-1);
  return last && { label: steps.map((step) => step?.label ?? '').join(' › '), source: last.to };
}

export const isGroupable = ({ name }: FieldView): boolean => name !== 'id';

/** The row's name, its date and its first closed lists: what one looks for first. */
export function startingColumns({ nameField, dateField, fields }: SourceView): string[] {
  const telling = fields
    .filter(({ type }) => type === 'reference' || type === 'choice')
    .map(({ name }) => name);
  const wanted = [nameField, ...telling.slice(0, 4), ...(dateField ? [dateField] : [])];
  return [...new Set(wanted)].filter((name) => name !== 'id');
}

export function bucketsFor(type: FieldView['type'] | undefined): Bucket[] {
  if (type !== 'instant' && type !== 'date') return [];
  const calendar: Bucket[] = ['day', 'week', 'month', 'quarter', 'year', 'weekday'];
  return type === 'instant' ? ['hour', ...calendar, 'hourOfDay'] : calendar;
}

export const defaultBucket = (type: FieldView['type'] | undefined): Bucket | undefined =>
  type === 'instant' || type === 'date' ? 'month' : undefined;

export const fitsMeasure =
  (catalog: CatalogView, measure: MeasureName) =>
  ({ name, type }: FieldView): boolean =>
    (catalog.measures[measure]?.includes(type) ?? false) && (name !== 'id' || measure === 'countDistinct');

/** What this screen makes; ratios, shares and figures over related rows are only shown. */
export const offeredMeasures: readonly MeasureName[] = [
  'count',
  'countDistinct',
  'sum',
  'avg',
  'median',
  'min',
  'max',
];

/** The only field that fits, so that nobody has to choose among one. */
export function firstMeasurable(
  catalog: CatalogView,
  source: string,
  measure: MeasureName,
): string | undefined {
  if (measure === 'count') return undefined;
  const own = sourceIn(catalog, source)?.fields.filter(fitsMeasure(catalog, measure)) ?? [];
  return own.length === 1 ? own[0]?.name : undefined;
}
