/** What the fields of a source can be used for in a report. */
import type { Bucket, MeasureName } from '#reports/definition.ts';
import type { CatalogView, FieldType, FieldView, SourceView } from '../../shared/catalog.ts';
import { rowsBehind, sourceIn } from '../../shared/fieldNames.ts';
import { type Families, fieldFamilies, narrowed, viewAt } from '../../shared/RuleEditor/families.ts';
import type { Measuring } from './draft.ts';

/** Fields and what related rows add up to, as far as they fit. */
export const familiesFor = (
  catalog: CatalogView,
  source: string,
  fits: (field: FieldView) => boolean = () => true,
): Families => narrowed(fieldFamilies(catalog, source), ({ view }) => view !== undefined && fits(view));

export const isGroupable = ({ name }: FieldView): boolean => name !== 'id';

/** The row's name, its date and its first closed lists: what one looks for first. */
export function startingColumns({ nameField, dateField, fields }: SourceView): string[] {
  const telling = fields
    .filter(({ type }) => type === 'reference' || type === 'choice')
    .map(({ name }) => name)
    .filter((name) => name !== 'selfId');
  const wanted = [nameField, ...telling.slice(0, 4), ...(dateField ? [dateField] : [])];
  const known = [...new Set(wanted)].filter((name) => name !== 'id');
  return known.length ? known : fields.slice(0, 1).map(({ name }) => name);
}

export function bucketsFor(type: FieldType | undefined): Bucket[] {
  if (type !== 'instant' && type !== 'date') return [];
  const calendar: Bucket[] = ['day', 'week', 'month', 'quarter', 'year', 'weekday'];
  return type === 'instant' ? ['hour', ...calendar, 'hourOfDay'] : calendar;
}

export const defaultBucket = (type: FieldType | undefined): Bucket | undefined =>
  type === 'instant' || type === 'date' ? 'month' : undefined;

export const fitsMeasure =
  (catalog: CatalogView, measure: MeasureName) =>
  ({ name, type }: FieldView): boolean =>
    (catalog.measures[measure]?.includes(type) ?? false) && (name !== 'id' || measure === 'countDistinct');

/** The source of the rows that a measure is taken of: the report's, or those that they are related to. */
export const measuredSource = (
  catalog: CatalogView,
  source: string,
  { over }: Pick<Measuring, 'over'>,
): string => (over ? (rowsBehind(catalog, source, over)?.source ?? source) : source);

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

/** What kind of thing a figure is: money divided by a number is money, and a number of different dates is a number. */
export function figureType(
  catalog: CatalogView,
  source: string,
  measures: Measuring[],
  measure: Measuring,
): FieldType {
  if (measure.measure === 'ratio') {
    const [above, below] = (measure.of ?? []).map((id) => measures.find((other) => other.id === id));
    return amountType(catalog, source, above) === 'money' && amountType(catalog, source, below) !== 'money'
      ? 'money'
      : 'number';
  }
  return amountType(catalog, source, measure);
}

function amountType(catalog: CatalogView, source: string, measure: Measuring | undefined): FieldType {
  if (!measure?.field || measure.measure === 'countDistinct') return 'number';
  return viewAt(catalog, measuredSource(catalog, source, measure), measure.field)?.type ?? 'number';
}
