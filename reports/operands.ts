/** A rule's value, as it came in, to the operand that its operator works with. A value that does not fit is a problem, never repaired. */

import type { Calendar } from './calendar.ts';
import type { FieldPath } from './catalog.ts';
import { choices } from './choices.ts';
import { isDay, shift } from './days.ts';
import { fold } from './fold.ts';
import { type DatePart, foldedValue, type Operand, operator } from './operators.ts';
import { momentSchema, periodSchema, type Range, resolveMoment, resolvePeriod } from './periods.ts';
import type { OperatorName } from './rules.ts';
import type { Field } from './source.ts';

/** Who asks: what `$me` and `$myBranches` stand for. */
export interface Asker {
  professionalId: number;
  branchIds: readonly number[];
}

export interface OperandContext {
  asker: Asker;
  calendar: Calendar;
}

export type OperandProblem = 'missingValue' | 'wrongValue' | 'emptyRange' | 'wrongOperator';

type Value = string | number;

export function resolveOperand(
  { field }: Pick<FieldPath, 'field'>,
  name: OperatorName,
  value: unknown,
  context: OperandContext,
): Operand | OperandProblem {
  const { takes, types, part } = operator(name);
  if (!types.includes(field.type)) return 'wrongOperator';
  if (takes === 'none') return isAbsent(value) ? { kind: 'none' } : 'wrongValue';
  if (isAbsent(value)) return 'missingValue';
  if (part) return resolveParts(value, partRanges[part]);
  if (field.type === 'date' || field.type === 'instant') return resolveDates(field, name, value, context);
  if (takes === 'many') return resolveList(field, value, context);
  if (takes === 'two') return resolvePair(field, value);
  return resolveOne(field, value, context);
}

const isAbsent = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function resolveOne(field: Field, value: unknown, context: OperandContext): Operand | OperandProblem {
  const scalar = parseScalar(field, value, context);
  return scalar === undefined ? 'wrongValue' : { kind: 'one', value: scalar };
}

function resolveList(field: Field, value: unknown, context: OperandContext): Operand | OperandProblem {
  if (!Array.isArray(value)) return 'wrongValue';
  const values = value.flatMap((item): readonly (Value | undefined)[] =>
    item === '$myBranches' && field.to === 'branches'
      ? context.asker.branchIds
      : [parseScalar(field, item, context)],
  );
  const known = values.filter((item) => item !== undefined);
  return known.length === values.length ? { kind: 'many', values: known } : 'wrongValue';
}

function resolvePair(field: Field, value: unknown): Operand | OperandProblem {
  if (!Array.isArray(value) || value.length !== 2) return 'wrongValue';
  if (value.some(isAbsent)) return 'missingValue';
  const [low, high] = value.map((item) => parseNumber(field, item));
  if (low === undefined || high === undefined) return 'wrongValue';
  return low <= high ? { kind: 'two', low, high } : 'emptyRange';
}

/** The stored form of one value of `field`'s type, or undefined when it is none. */
function parseScalar(field: Field, value: unknown, { asker }: OperandContext): Value | undefined {
  switch (field.type) {
    case 'text':
      return typeof value === 'string' && fold(value) !== ''
        ? foldedValue(value, field.folded !== undefined)
        : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? Number(value) : undefined;
    case 'choice':
      return isChoice(field, value) ? value : undefined;
    case 'reference':
      return value === '$me' && field.to === 'colleagues' ? asker.professionalId : parseId(value);
    default:
      return parseNumber(field, value);
  }
}

const isChoice = (field: Field, value: unknown): value is string =>
  field.choices !== undefined && choices[field.choices].some((known) => known === value);

const parseId = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;

/** Numbers within what both databases compare exactly; money is whole cents. */
function parseNumber(field: Field, value: unknown): number | undefined {
  if (typeof value !== 'number' || Math.abs(value) > Number.MAX_SAFE_INTEGER) return undefined;
  return field.type === 'money' && !Number.isInteger(value) ? undefined : value;
}

/** The numbers of an instant's parts: ISO weekdays, and hours on the wall clock. */
const partRanges: Record<DatePart, [least: number, most: number]> = { weekday: [1, 7], hourOfDay: [0, 23] };

function resolveParts(value: unknown, [least, most]: [number, number]): Operand | OperandProblem {
  const isPart = (item: unknown) => Number.isInteger(item) && Number(item) >= least && Number(item) <= most;
  return Array.isArray(value) && value.every(isPart)
    ? { kind: 'many', values: value.map(Number) }
    : 'wrongValue';
}

function resolveDates(
  field: Field,
  name: OperatorName,
  value: unknown,
  { calendar }: OperandContext,
): Operand | OperandProblem {
  const isDay = field.type === 'date';
  const range = rangeOf(name, isDay ? withoutNow(value) : value, calendar);
  if (typeof range === 'string') return range;
  return isDay ? dayRange(range, calendar) : instantRange(range, calendar);
}

function instantRange({ from, to }: Range, calendar: Calendar): Operand | OperandProblem {
  const at = (edge: Range['from']) => (typeof edge === 'string' ? calendar.startOfDay(edge) : edge);
  return halfOpen(at(from), at(to));
}

/** To a day, "now" is today, as is each end of a period that is "now"; another instant is no day. */
const withoutNow = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNow);
  const moment = momentSchema.safeParse(value);
  return moment.success && moment.data.relative === 'now' ? { relative: 'today' } : value;
};

function dayRange({ from, to }: Range, { now, today }: Calendar): Operand | OperandProblem {
  if ([from, to].some((edge) => typeof edge === 'number' && edge !== now)) return 'wrongValue';
  return halfOpen(
    typeof from === 'number' ? today : from,
    typeof to === 'number' ? shift(today, 1, 'day') : to,
  );
}

const halfOpen = (from: Value | undefined, to: Value | undefined): Operand | OperandProblem =>
  from !== undefined && to !== undefined && from >= to ? 'emptyRange' : { kind: 'range', from, to };

/** Every comparison of dates is a range of whole days in the report's zone: `<= 31 January` reaches to the end of that day. */
function rangeOf(name: OperatorName, value: unknown, calendar: Calendar): Range | OperandProblem {
  if (name === 'inPeriod' || name === 'notInPeriod') {
    const period = periodSchema.safeParse(value);
    return (period.success && resolvePeriod(period.data, calendar)) || 'wrongValue';
  }
  if (name === 'between' || name === 'notBetween') return pairOf(value, calendar);
  const day = parseDay(value, calendar);
  return day ? compared(name, day) : 'wrongValue';
}

/** `before now` ends at this instant, and `until now` has it. */
function compared(name: OperatorName, { from, to }: Required<Range>): Range | OperandProblem {
  const end = typeof to === 'number' ? to + 1 : to;
  const ranges: Partial<Record<OperatorName, Range>> = {
    '=': { from, to: end },
    '!=': { from, to: end },
    '<': { to: from },
    '<=': { to: end },
    '>': { from: end },
    '>=': { from },
  };
  return ranges[name] ?? 'wrongOperator';
}

function pairOf(value: unknown, calendar: Calendar): Range | OperandProblem {
  if (!Array.isArray(value) || value.length !== 2) return 'wrongValue';
  if (value.some(isAbsent)) return 'missingValue';
  const [from, to] = value.map((item) => parseDay(item, calendar));
  return from && to ? { from: from.from, to: to.to } : 'wrongValue';
}

function parseDay(value: unknown, calendar: Calendar): Required<Range> | undefined {
  if (typeof value === 'string')
    return isDay(value) ? { from: value, to: shift(value, 1, 'day') } : undefined;
  const moment = momentSchema.safeParse(value);
  return moment.success ? (resolveMoment(moment.data, calendar) as Required<Range>) : undefined;
}
