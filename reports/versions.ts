/** Older definitions to the current shape. In: JSON of any kind. Out: the same, one version further as often as there is a step; never an error, which is the schema's to make. */

type Json = Record<string, unknown>;
type Step = (definition: Json) => Json;

/** The step at position n makes version n+2 of version n+1. A step that has landed is never edited. */
const steps: readonly Step[] = [
  /** `hour` was the hour of the day; it now is one hour of one day. */
  (definition) => ({ ...definition, groupBy: listed(definition.groupBy, renameHour) }),
];

/** The definition in the current version; anything that is no older definition comes back as it is. */
export function upgraded(definition: unknown): unknown {
  if (!isJson(definition) || !Number.isInteger(definition.v)) return definition;
  const version = Number(definition.v);
  if (version < 1) return definition;
  return steps
    .slice(version - 1)
    .reduce<Json>((older, step, index) => ({ ...step(older), v: version + index + 1 }), definition);
}

const renameHour = (dimension: Json): Json =>
  dimension.bucket === 'hour' ? { ...dimension, bucket: 'hourOfDay' } : dimension;

const listed = (list: unknown, change: (item: Json) => Json): unknown =>
  Array.isArray(list) ? list.map((item) => (isJson(item) ? change(item) : item)) : list;

const isJson = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
