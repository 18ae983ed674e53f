/**
 * From a cell of a summary to the definition of its rows. In: the definition as it was run, its checked form, and where the cell stands.
 * Out: an ordinary list definition, whose rows are exactly those that the cell was computed from; it can be edited, saved and run by anybody.
 */
import { bucketRange } from './bucketRanges.ts';
import type { Calendar } from './calendar.ts';
import { relationBehind } from './catalog.ts';
import { bandRules } from './checkDimensions.ts';
import { type CheckedReport, type Dimension, dimensionsOf, type Measure } from './checked.ts';
import { shift } from './days.ts';
import { type BandList, currentVersion, type Dimensions, type ReportDefinition } from './definition.ts';
import { belongingTo } from './inverse.ts';
import { all, any, type Rule, type RuleGroup, rule } from './rules.ts';
import type { Source } from './source.ts';
import { moved, movedRule, pairsOf } from './summary/compare.ts';

/** A dimension's key as the answer's cell has it: a plain value, a record's id, a band's position, or all but the top groups' keys. */
export type CellKey =
  | string
  | number
  | boolean
  | null
  | { id: number }
  | { band: number }
  | { notIn: CellKey[] };

/** A cell: dimensions that are left out are totalled over. A ratio has two sides; a comparison's other period is `previous`. */
export interface CellAddress {
  dimensions: Record<string, CellKey>;
  measure?: string | undefined;
  part?: 'numerator' | 'denominator' | undefined;
  previous?: boolean | undefined;
}

export function drill(
  definition: ReportDefinition,
  report: CheckedReport,
  cell: CellAddress,
  calendar: Calendar,
): ReportDefinition {
  const measure = measuredBy(report, cell);
  const declared = definition.measures?.find(({ id }) => id === measure?.id);
  const where = all(
    ...unlessEmpty(filterOf(definition, report, cell, calendar)),
    ...cellRules(definition, report, cell, calendar),
  );
  const own = declared?.filter ? [declared.filter] : [];
  if (measure?.over) {
    const back = belongingTo(report.source, measure.over, where);
    return listOf(measure.over.source, all(...own, back), [measure.field?.path], definition);
  }
  const shown = [...dimensionsOf(report).map(({ field }) => field.path), measure?.field?.path];
  return listOf(report.source, all(...where.rules, ...own), shown, definition);
}

/** Nothing denied holds nowhere. */
const unlessEmpty = (group: RuleGroup): RuleGroup[] => (group.rules.length || group.not ? [group] : []);

/** A ratio's rows are those of its numerator unless the other side is asked for; a share's those of the measure itself. */
function measuredBy({ measures }: CheckedReport, { measure: id, part }: CellAddress): Measure | undefined {
  const measure = measures.find((each) => each.id === id);
  const side = measure?.of[part === 'denominator' && measure.measure === 'ratio' ? 1 : 0];
  return side === undefined ? measure : measures[side];
}

/** The definition's filter; for the other period with its dated rule moved. */
function filterOf(
  definition: ReportDefinition,
  { compare }: CheckedReport,
  { previous }: CellAddress,
  calendar: Calendar,
): RuleGroup {
  if (!previous || !compare) return definition.filter;
  const index = compare.rule.origin?.path.at(-1);
  const { given } = movedRule(compare, calendar);
  const rules = definition.filter.rules.map((node, at) =>
    at === index ? rule(compare.rule.field.path, 'inPeriod', given) : node,
  );
  return { ...definition.filter, rules };
}

function cellRules(
  definition: ReportDefinition,
  report: CheckedReport,
  cell: CellAddress,
  calendar: Calendar,
): RuleGroup[] {
  const declared = [...(definition.groupBy ?? []), ...(definition.pivotBy ? [definition.pivotBy] : [])];
  return dimensionsOf(report).flatMap((dimension) => {
    const key = cell.dimensions[dimension.id];
    const bands = declared.find(({ id }) => id === dimension.id)?.bands;
    return key === undefined
      ? []
      : [keyRule({ dimension, bands, report, calendar }, key, cell.previous === true)];
  });
}

interface Place {
  dimension: Dimension;
  bands: Dimensions[number]['bands'];
  report: CheckedReport;
  calendar: Calendar;
}

function keyRule(place: Place, key: CellKey, previous: boolean): RuleGroup {
  if (key !== null && typeof key === 'object' && 'notIn' in key) {
    const others = key.notIn.map((each) => keyRule(place, each, previous));
    return others.length ? { ...any(...others), not: true } : all();
  }
  const { dimension, bands } = place;
  const { field, bucket } = dimension;
  if (key === null) return all(emptyRule(dimension));
  if (bands) return bandRule(field.path, bands, key);
  if (bucket) return all(bucketRule(place, bucket, previous ? pastKey(place, key) : key));
  return all(rule(field.path, '=', typeof key === 'object' && 'id' in key ? key.id : key));
}

/** A reference is empty also where its row may not be seen: that is how it is grouped. */
const emptyRule = ({ field }: Dimension): Rule => rule(field.path, 'null');

/** The date of the other period that stands beside a present one. */
function pastKey({ report, dimension, calendar }: Place, key: CellKey): CellKey {
  const pairs = pairsOf(report, moved(report, calendar), dimension, calendar);
  const found = [...(pairs ?? [])].find(([, present]) => present === key);
  return found ? found[0] : key;
}

function bucketRule(
  { dimension, calendar }: Place,
  bucket: NonNullable<Dimension['bucket']>,
  key: CellKey,
): Rule {
  const { path } = dimension.field;
  if (bucket === 'weekday') return rule(path, 'weekdayIn', [key]);
  if (bucket === 'hourOfDay') return rule(path, 'hourIn', [key]);
  const range = bucketRange(key as string | number, bucket, calendar);
  if (typeof range?.from === 'number') return rule(path, 'inPeriod', { since: range.from, before: range.to });
  const last = typeof range?.to === 'string' ? shift(range.to, -1, 'day') : undefined;
  return rule(path, 'inPeriod', { from: range?.from, to: last });
}

/** The first band that fits has the row; after the last comes what is in none. */
function bandRule(path: string, bands: NonNullable<Dimensions[number]['bands']>, key: CellKey): RuleGroup {
  if (!Array.isArray(bands)) {
    const step = Math.round(Number(key) / bands.width);
    return all(rule(path, '>=', step * bands.width), rule(path, '<', (step + 1) * bands.width));
  }
  const position = key !== null && typeof key === 'object' && 'band' in key ? key.band : Number(key);
  const before = bands.slice(0, position).map((band) => bandOf(path, band));
  const band = bands[position];
  const own = band ? [bandOf(path, band)] : [all(rule(path, 'notNull'))];
  return all(...own, ...(before.length ? [{ ...any(...before), not: true }] : []));
}

const bandOf = (path: string, band: BandList[number]): RuleGroup => bandRules(path, band) ?? all();

/** The rows' name and date, then what the cell was made of. */
function listOf(
  source: Source,
  filter: RuleGroup,
  shown: (string | undefined)[],
  { timeZone }: ReportDefinition,
): ReportDefinition {
  const names = [nameOf(source), source.dateField, ...shown].filter((name) => name !== undefined);
  return {
    v: currentVersion,
    source: source.name,
    filter,
    columns: [...new Set(names)].map((field) => ({ field })),
    ...(source.dateField ? { sort: [{ by: source.dateField, direction: 'desc' as const }] } : {}),
    ...(timeZone ? { timeZone } : {}),
  };
}

/** What a row is called: its own label, or that of the record that it belongs to. */
function nameOf(source: Source): string {
  if (source.label !== 'id') return source.label;
  const reference = Object.entries(source.fields).find(([, field]) => relationBehind({ source, field }));
  return reference?.[0] ?? 'id';
}
