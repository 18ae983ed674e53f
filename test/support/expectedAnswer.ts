import { bucketKeys } from '#reports/bucketRanges.ts';
import { relationBehind, sourceOf } from '#reports/catalog.ts';
import { type CheckedReport, type Dimension, dimensionsOf, type Measure } from '#reports/checked.ts';
import { choices } from '#reports/choices.ts';
import { fold } from '#reports/fold.ts';
import { matches, type Operand } from '#reports/operators.ts';
import { tidy } from '#reports/result.ts';
import { comparableValue, ownField } from '#reports/scan.ts';
import type { Scalar } from '#reports/sql.ts';
import { moved, pairsOf } from '#reports/summary/compare.ts';
import { rangeOf } from '#reports/summary/keys.ts';
import {
  aggregateOf,
  holdsIn,
  keyOf,
  meaning,
  relatedIn,
  type StoredRow,
  valueIn,
  type World,
} from './meaning.ts';

/** A group's key as text, and its figures. */
export type Figures = Map<string, Scalar[]>;

export interface Expected {
  rows: Figures;
  cells?: Figures;
  columns?: Figures;
  grand: Scalar[];
  subtotals: Figures[];
  top?: Scalar[];
}

const OTHER = '(other)';

/** A summary worked out without SQL: from the rows in memory, every figure at its own grain. */
export function expectedAnswer(world: World, report: CheckedReport): Expected {
  const top = topKeys(world, report);
  const past = moved(report, world.calendar);
  const at = (dimensions: Dimension[], conditional = false) => {
    const present = grouped(world, report, dimensions, top);
    const kept = conditional ? having(report, present) : present;
    return report.compare
      ? beside(world, report, past, {
          dimensions,
          present: kept,
          before: grouped(world, past, dimensions, top),
          conditional,
        })
      : kept;
  };
  const { groupBy, pivotBy } = report;
  return {
    rows: at(groupBy, true),
    ...(pivotBy ? { columns: at([pivotBy]), cells: at([...groupBy, pivotBy]) } : {}),
    grand: at([]).get('[]') ?? [],
    subtotals: groupBy.slice(0, -1).map((_, index) => at(groupBy.slice(0, index + 1))),
    ...(top ? { top } : {}),
  };
}

const idOf = (keys: readonly Scalar[]): string => JSON.stringify(keys);

function grouped(world: World, report: CheckedReport, dimensions: Dimension[], top?: Scalar[]): Figures {
  const groups = rowsByKey(world, report, dimensions, top);
  for (const keys of filledKeys(world, report, dimensions, groups)) {
    const id = idOf(keys);
    if (!groups.has(id)) groups.set(id, []);
  }
  if (dimensions.length === 0 && !groups.has('[]')) groups.set('[]', []);
  const whole = meaning(world, report.source, report.filter);
  return new Map([...groups].map(([id, rows]) => [id, figures(world, report, rows, whole)]));
}

function rowsByKey(world: World, report: CheckedReport, dimensions: Dimension[], top?: Scalar[]) {
  const groups = new Map<string, StoredRow[]>();
  const cuts = top && dimensions[0] === report.groupBy[0] && dimensions.length > 0;
  for (const row of meaning(world, report.source, report.filter)) {
    const keys = dimensions.map((dimension) => keyOf(world, dimension, row));
    const isTop = !cuts || top.some((key) => key === keys[0]);
    if (!isTop && !report.top?.other) continue;
    const id = idOf(isTop ? keys : [OTHER, ...keys.slice(1)]);
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return groups;
}

function filledKeys(
  world: World,
  report: CheckedReport,
  dimensions: Dimension[],
  groups: Map<string, StoredRow[]>,
): Scalar[][] {
  if (!dimensions.some(({ fill }) => fill)) return [];
  const found = [...groups.keys()].map((id) => JSON.parse(id) as Scalar[]);
  const base: Scalar[][] = dimensions.every(({ fill }) => fill) ? [dimensions.map(() => null)] : found;
  return dimensions.reduce<Scalar[][]>((rows, { fill, bucket, field }, index) => {
    if (!fill || !bucket) return rows;
    const { from, to } = rangeOf(report.filter, field);
    if (from === undefined || to === undefined) throw new Error('only bounded dates are filled here');
    const keys = bucketKeys({ from, to }, bucket, world.calendar, 5_000);
    return rows.flatMap((row) => keys.map((key) => row.with(index, key)));
  }, base);
}

function figures(world: World, { measures }: CheckedReport, rows: StoredRow[], whole: StoredRow[]): Scalar[] {
  const plain = (of: StoredRow[]) =>
    measures.map((measure) => (measure.of.length ? null : figure(world, measure, of)));
  const [values, all] = [
    plain(rows),
    measures.some(({ measure }) => measure === 'share') ? plain(whole) : [],
  ];
  return measures.map(({ measure, of }, index) => {
    if (of.length === 0) return tidy(values[index] ?? null);
    const above = values[of[0] ?? 0] ?? null;
    const below = measure === 'share' ? all[of[0] ?? 0] : values[of[1] ?? 0];
    return above === null || !below ? null : tidy(Number(above) / Number(below));
  });
}

function figure(world: World, measure: Measure, rows: StoredRow[]): Scalar {
  const measured = measure.over ? relatedOnce(world, measure.over, rows) : rows;
  const { filter, field } = measure;
  const kept = filter ? measured.filter((row) => holdsIn(world, filter, row)) : measured;
  if (!field) return kept.length;
  return aggregateOf(
    measure.measure,
    kept.map((row) => comparableValue(field.field, valueIn(world, field, row))),
  );
}

/** Every related row once, however many rows of the group it belongs to. */
function relatedOnce(world: World, over: NonNullable<Measure['over']>, rows: StoredRow[]): StoredRow[] {
  const found = rows.flatMap((row) => relatedIn(world, row, over));
  return [...new Map(found.map((row) => [row.id, row])).values()];
}

function having({ having: condition, measures }: CheckedReport, groups: Figures): Figures {
  if (!condition) return groups;
  return new Map(
    [...groups].filter(([, values]) =>
      condition.parts.every((part) => {
        if (part.kind !== 'field') return true;
        const index = measures.findIndex(({ id }) => id === part.field.path);
        return matches({ operator: part.operator, operand: part.operand as Operand }, values[index] ?? null);
      }),
    ),
  );
}

function topKeys(world: World, report: CheckedReport): Scalar[] | undefined {
  const [first] = report.groupBy;
  if (!report.top || !first) return undefined;
  const { measure, n } = report.top;
  const groups = [...grouped(world, { ...report, top: undefined }, [{ ...first, fill: false }])];
  const ranked = groups.map(([id, values]) => {
    const [key = null] = JSON.parse(id) as Scalar[];
    return { key, value: values[measure] ?? null, name: sortable(world, first, key) };
  });
  ranked.sort((a, b) => -order(a.value, b.value, -1) || order(a.name, b.name) || order(a.key, b.key));
  return ranked.slice(0, n).map(({ key }) => key);
}

/** Nothing comes last, whichever way. */
function order(a: Scalar, b: Scalar, way = 1): number {
  if (a === b) return 0;
  if (a === null) return way;
  if (b === null) return -way;
  return a < b ? -1 : 1;
}

function sortable(world: World, { field, bucket, bands }: Dimension, key: Scalar): Scalar {
  if (key === null || bands) return key;
  if (bucket === 'weekday') return (Number(key) - world.calendar.weekStart + 7) % 7;
  const list: readonly string[] | undefined = field.field.choices && choices[field.field.choices];
  if (list) return list.indexOf(String(key));
  const step = relationBehind(field);
  return step ? labelOf(world, step, key) : key;
}

function labelOf(world: World, step: NonNullable<ReturnType<typeof relationBehind>>, key: Scalar): Scalar {
  const source = sourceOf(step.relation);
  const row = (world.tables[source.table] ?? []).find(({ id }) => id === key);
  const label = ownField(source, source.label);
  if (!row || label.field.type !== 'text') return key;
  const text = String(valueIn(world, label, row));
  return label.field.folded ? fold(text) : text.toLowerCase();
}

interface Sides {
  dimensions: Dimension[];
  present: Figures;
  before: Figures;
  conditional: boolean;
}

/** Present figures, those of the other period beside them, and what changed. */
function beside(world: World, report: CheckedReport, past: CheckedReport, sides: Sides): Figures {
  const { dimensions, present, before } = sides;
  const pairs = dimensions.map((dimension) => pairsOf(report, past, dimension, world.calendar));
  const was = new Map(
    [...before].map(([id, values]) => {
      const keys = (JSON.parse(id) as Scalar[]).map((key, index) =>
        key === null ? null : (pairs[index]?.get(key) ?? key),
      );
      return [idOf(keys), values];
    }),
  );
  const nothing = report.measures.map(({ measure }) =>
    ['count', 'countDistinct', 'sum'].includes(measure) ? 0 : null,
  );
  const gone = report.having && sides.conditional ? [] : [...was.keys()].filter((id) => !present.has(id));
  const ids = [...present.keys(), ...gone];
  return new Map(
    ids.map((id) => {
      const [now, then] = [present.get(id) ?? nothing, was.get(id) ?? nothing];
      const change = now.map((value, index) => {
        const old = then[index] ?? null;
        return typeof value === 'number' && typeof old === 'number' ? tidy(value - old) : null;
      });
      return [id, [...now, ...then, ...change]];
    }),
  );
}

/** The dimensions' cells of an answer back to the keys that they stand for. */
export const keysOf = (report: CheckedReport, cells: readonly unknown[]): string =>
  idOf(
    dimensionsOf(report)
      .slice(0, cells.length)
      .map((dimension, index) => keyOfCell(dimension, cells[index])),
  );

export function keyOfCell({ field, bucket, bands }: Dimension, cell: unknown): Scalar {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'object') {
    if ('other' in cell) return OTHER;
    return 'band' in cell ? Number(cell.band) : Number((cell as { id: number }).id);
  }
  if (typeof cell === 'boolean') return Number(cell);
  return bucket || bands ? (cell as Scalar) : comparableValue(field.field, cell as Scalar);
}
