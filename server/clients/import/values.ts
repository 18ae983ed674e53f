import { AppError, parse } from '../../errors.ts';
import { clients, type DayOrder, type ImportField } from '../contract.ts';
import { dayOf } from './days.ts';
import { plain } from './headings.ts';

/** What a row brings, by field; a reference is every row that the text can mean. */
export type Values = Partial<Record<ImportField, string | number | readonly number[]>>;

export interface Reading {
  columns: readonly (ImportField | null)[];
  dayOrder: DayOrder;
  /** What texts mean, by field: a choice's code, or the keys of what is called so. Null: to be left empty. */
  meanings: Partial<Record<ImportField, ReadonlyMap<string, string | readonly number[] | null>>>;
}

export interface ReadRow {
  values: Values;
  errors: [field: ImportField, code: string][];
  /** Texts without a meaning. */
  unknown: [field: ImportField, text: string][];
}

/** One row's cells as values of their fields, each refused as in a form. An empty cell says nothing. */
export function readValues(cells: readonly string[], { columns, dayOrder, meanings }: Reading): ReadRow {
  const row: ReadRow = { values: {}, errors: [], unknown: [] };
  columns.forEach((field, index) => {
    const text = cells[index]?.trim() ?? '';
    if (field === null || text === '') return;
    const meaning = meanings[field];
    if (field === 'id') readId(text, row);
    else if (field === 'fullName') readFullName(text, row, columns);
    else if (meaning) readMeaning(field, text, meaning, row);
    else checked(field, field === 'birthDate' ? (dayOf(text, dayOrder) ?? '?') : text, row);
  });
  return row;
}

function readId(text: string, row: ReadRow): void {
  if (/^[1-9]\d{0,14}$/.test(text)) row.values.id = Number(text);
  else row.errors.push(['id', 'notANumber']);
}

/** "Last, First", or a first word and the rest. */
function readFullName(text: string, row: ReadRow, columns: Reading['columns']): void {
  const [before = '', after] = text.split(/,(.*)/s).map((part) => part.trim());
  const [first, ...rest] = text.split(/\s+/);
  const [firstName, lastName] = after ? [after, before] : [first ?? '', rest.join(' ')];
  if (firstName && !columns.includes('firstName')) checked('firstName', firstName, row);
  if (lastName && !columns.includes('lastName')) checked('lastName', lastName, row);
}

function readMeaning(
  field: ImportField,
  text: string,
  meaning: ReadonlyMap<string, string | readonly number[] | null>,
  row: ReadRow,
): void {
  const value = meaning.get(plain(text)) ?? meaning.get(text);
  if (value === null || meaning.get(plain(text)) === null) return;
  if (value !== undefined) {
    row.values[field] = value;
    return;
  }
  row.errors.push([field, 'unknownValue']);
  row.unknown.push([field, text.slice(0, 200)]);
}

type Typed = keyof (typeof clients)['create']['shape'];

function checked(field: ImportField, text: string, row: ReadRow): void {
  try {
    const value = parse<unknown>(clients.create.shape[field as Typed], text);
    if (typeof value === 'string') row.values[field] = value;
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    row.errors.push([field, thrown.details.problems?.[0]?.code ?? 'badText']);
  }
}
