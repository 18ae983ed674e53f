import { fieldOf, relationBehind, type SourceName, sourceNamed } from '#reports/catalog.ts';
import { checkFilter } from '#reports/checkFilter.ts';
import type { Output } from '#reports/rows.ts';
import type { Source } from '#reports/source.ts';
import type { Scalar } from '#reports/sql.ts';
import { can, writeScope } from './access.ts';
import { contracts, type ResourceName } from './contract.ts';
import { type Access, trusted } from './dataAccess.ts';
import type { Body, Resource } from './resource.ts';

/** What is read for a record: the catalog's fields, the resource's own columns, and whether this very row may be changed. */
export function outputsOf(
  name: ResourceName,
  resource: Resource,
  { source, alone }: { source: Source; alone: boolean },
  access: Access,
): Output[] {
  const shape = contracts[name].row.shape;
  const fields = Object.keys(shape).flatMap((field): Output[] => {
    const known = fieldOf(source, field);
    return known ? [{ name: field, field: { path: field, steps: [], source, field: known } }] : [];
  });
  const stored = Object.entries(resource.stored ?? {}).flatMap(([field, { column, heavy }]) =>
    alone || !heavy ? [{ name: field, column }] : [],
  );
  const version: Output[] = 'version' in shape ? [{ name: 'version', column: 'version' }] : [];
  const writable = writeScope(access.viewer, source.name as SourceName);
  const holds = trusted(checkFilter(source, writable, access.operands));
  const isChangeable = can(access.viewer, `${name}.edit`) || can(access.viewer, `${name}.delete`);
  return [...fields, ...stored, ...version, ...(isChangeable ? [{ name: 'isWritable', holds }] : [])];
}

/** From what was read to the record: booleans, references with their names, and what its viewer may do with it. */
export function recordMaker(
  name: ResourceName,
  resource: Resource,
  viewer: Access['viewer'],
): (row: Record<string, Scalar>) => Body {
  const { booleans, references, texts } = shapeOf(name, resource);
  const may = { edit: can(viewer, `${name}.edit`), delete: can(viewer, `${name}.delete`) };
  return (row) => {
    const isWritable = row.isWritable === 1;
    const _can = { edit: isWritable && may.edit, delete: isWritable && may.delete };
    const record: Body = { ...row, _can };
    for (const field of booleans) record[field] = row[field] === 1;
    for (const { field, as } of references) record[as] = referred(row[field], row[`${field}_label`]);
    for (const field of texts) if (field in row) record[field] = JSON.parse(String(row[field]));
    return record;
  };
}

const referred = (id: Scalar | undefined, label: Scalar | undefined) => (id === null ? null : { id, label });

interface Shape {
  booleans: string[];
  references: { field: string; as: string }[];
  /** Stored as JSON. */
  texts: string[];
}

const shapes = new WeakMap<Resource, Shape>();

/** Found once for each resource: a page would look for it in every field of every row. */
function shapeOf(name: ResourceName, resource: Resource): Shape {
  const known = shapes.get(resource) ?? findShape(name, resource);
  shapes.set(resource, known);
  return known;
}

function findShape(name: ResourceName, resource: Resource): Shape {
  const source = sourceNamed(resource.source);
  const { shape } = contracts[name].row;
  const fields = Object.entries(source.fields).filter(([field]) => field in shape);
  return {
    booleans: fields.flatMap(([field, { type }]) => (type === 'boolean' ? [field] : [])),
    references: fields.flatMap(([path, field]) => {
      const step = relationBehind({ source, field });
      return step ? [{ field: path, as: step.name }] : [];
    }),
    texts: Object.entries(resource.stored ?? {}).flatMap(([field, { json }]) => (json ? [field] : [])),
  };
}
