/** Everything that can be named of a source's rows: own fields, those of rows up to two steps away, and what related rows add up to. */
import {
  type CatalogView,
  type FieldView,
  fieldAt,
  measureAt,
  type RelationView,
  relationAt,
} from '../catalog.ts';
import { fieldLabel, sourceIn } from '../fieldNames.ts';

export interface Reached {
  path: string;
  /** With the way to it: "Responsible › Name". */
  label: string;
  /** Its own name; empty for how many related rows there are. */
  short: string;
  /** A relation itself has none: its rows take conditions of their own. */
  view?: FieldView;
}

export interface FieldFamily {
  label: string;
  fields: Reached[];
}

export interface Families {
  list: FieldFamily[];
  labels: ReadonlyMap<string, string>;
}

/** The rows of one row, or of one related to it: a path of steps to one, and at its end a relation to many. */
export interface RelatedRows {
  path: string;
  label: string;
  source: string;
}

interface Owner {
  path: string;
  label: string;
  source: string;
  /** Whether every step to it has a way back. */
  back: boolean;
}

/** As many steps as the engine follows. */
const mostSteps = 2;

/** Own fields first, then what is near, then what is further. */
export const fieldFamilies = remembered((catalog, source) => {
  const owners = ownersOf(catalog, source);
  return [
    ...owners.map((owner) => ownFamily(catalog, owner)),
    ...owners.flatMap((owner) => aggregateFamilies(catalog, owner)),
  ];
});

/** The same, and before what is further away the relations themselves. */
export const ruleFamilies = remembered((catalog, source) => {
  const [own, ...others] = fieldFamilies(catalog, source).list;
  const related = { label: '', fields: relationsOf(catalog, source) };
  return [own, ...(related.fields.length ? [related] : []), ...others].filter(
    (family) => family !== undefined,
  );
});

/** The rows over which a summary of the source can measure. */
export function measurableRows(catalog: CatalogView, source: string): RelatedRows[] {
  return ownersOf(catalog, source)
    .filter(({ back }) => back)
    .flatMap((owner) =>
      manyOf(catalog, owner)
        .filter(({ back }) => back)
        .map(({ name, label, to }) => ({
          path: joined('.', owner.path, name),
          label: joined(' › ', owner.label, label),
          source: to,
        })),
    );
}

/** A field of whatever family; what is further than the row itself may be missing. */
export function viewAt(catalog: CatalogView, source: string, path: string): FieldView | undefined {
  const field = fieldAt(catalog, source, path);
  if (field) return path.includes('.') ? { ...field, nullable: true } : field;
  const measure = measureAt(catalog, source, path);
  if (!measure) return undefined;
  const { type, over } = measure;
  const nullable = !path.endsWith('.count');
  return { name: path, label: fieldLabel(catalog, source, path), type, nullable, over };
}

export const narrowed = ({ list, labels }: Families, fits: (reached: Reached) => boolean): Families => ({
  list: list
    .map(({ label, fields }) => ({ label, fields: fields.filter(fits) }))
    .filter(({ fields }) => fields.length > 0),
  labels,
});

type Listing = (catalog: CatalogView, source: string) => FieldFamily[];

/** Many pickers on one screen show the same families. */
function remembered(list: Listing): (catalog: CatalogView, source: string) => Families {
  const known = new WeakMap<CatalogView, Map<string, Families>>();
  return (catalog, source) => {
    const ofCatalog = known.get(catalog) ?? new Map<string, Families>();
    const found = ofCatalog.get(source) ?? withLabels(list(catalog, source));
    known.set(catalog, ofCatalog.set(source, found));
    return found;
  };
}

const withLabels = (list: FieldFamily[]): Families => ({
  list,
  labels: new Map(list.flatMap(({ fields }) => fields.map(({ path, label }) => [path, label]))),
});

/** The row itself, then the rows one and two steps away. */
function ownersOf(catalog: CatalogView, source: string): Owner[] {
  const levels: Owner[][] = [[{ path: '', label: '', source, back: true }]];
  for (let step = 0; step < mostSteps; step += 1)
    levels.push((levels[step] ?? []).flatMap((owner) => stepsFrom(catalog, owner)));
  return levels.flat();
}

/** The row itself is no step. */
const stepsFrom = (catalog: CatalogView, owner: Owner): Owner[] =>
  relationsIn(catalog, owner.source)
    .filter(({ many, name }) => !many && name !== 'self')
    .map(({ name, label, to, back }) => ({
      path: joined('.', owner.path, name),
      label: joined(' › ', owner.label, label),
      source: to,
      back: owner.back && back,
    }));

function ownFamily(catalog: CatalogView, { path, label, source }: Owner): FieldFamily {
  const found = sourceIn(catalog, source);
  const fields = (found?.fields ?? []).filter(({ name }) => path === '' || name !== 'id');
  return {
    label: label || (found?.label ?? ''),
    fields: fields.map((view) => ({
      path: joined('.', path, view.name),
      label: joined(' › ', label, view.label),
      short: view.label,
      view: path ? { ...view, nullable: true } : view,
    })),
  };
}

const aggregateFamilies = (catalog: CatalogView, owner: Owner): FieldFamily[] =>
  manyOf(catalog, owner).map((relation) => aggregateFamily(catalog, owner, relation));

/** How many there are, then what they add up to; nothing adds up to no average and no extreme. */
function aggregateFamily(catalog: CatalogView, owner: Owner, { name, label, to }: RelationView): FieldFamily {
  const rows = joined(' › ', owner.label, label);
  const at = (measure: string) => joined('.', owner.path, name, measure);
  const measures = (sourceIn(catalog, to)?.measures ?? []).map((measure) => ({
    path: at(measure.name),
    label: `${rows} › ${measure.label}`,
    short: measure.label,
    view: { ...measure, nullable: true, over: to },
  }));
  const view: FieldView = { name: 'count', label: rows, type: 'number', nullable: false, over: to };
  return { label: rows, fields: [{ path: at('count'), label: rows, short: '', view }, ...measures] };
}

const relationsOf = (catalog: CatalogView, source: string): Reached[] =>
  relationsIn(catalog, source)
    .filter(({ name }) => name !== 'self')
    .toSorted((a, b) => Number(b.many) - Number(a.many))
    .map(({ name, label }) => ({ path: name, label, short: label }));

const manyOf = (catalog: CatalogView, { source }: Owner): RelationView[] =>
  relationsIn(catalog, source).filter(({ many }) => many);

const relationsIn = (catalog: CatalogView, source: string): RelationView[] =>
  sourceIn(catalog, source)?.relations ?? [];

const joined = (between: string, ...parts: string[]): string => parts.filter(Boolean).join(between);

/** Whether a rule of this name is about related rows themselves. */
export const isRelation = (catalog: CatalogView, source: string, name: string): boolean =>
  !name.includes('.') && relationAt(catalog, source, name) !== undefined && !fieldAt(catalog, source, name);
