/** A rule's value, as it came in, to the operand that its operator works with. A value that does not fit is a problem, never repaired. */

import type { Calendar } from './calendar.ts';
import type { FieldPath } from './catalog.ts';
import { choices } from './choices.ts';
import { fold } from './fold.ts';
import { type Operand, operator } from './operators.ts';
import {
  type DayRange,
  isDay,
  periodSchema,
  relativeDaySchema,
  resolveDay,
  resolvePeriod,
  shift,
} from './periods.ts';
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
  const { takes, types } = operator(name);
  if (!types.includes(field.type)) return 'wrongOperator';
  if (takes === 'none') return isAbsent(value) ? { kind: 'none' } : 'wrongValue';
  if (isAbsent(value)) return 'missingValue';
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
      return typeof value === 'string' && fold(value) !== '' ? fold(value) : undefined;
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

function resolveDates(
  field: Field,
  name: OperatorName,
  value: unknown,
  { calendar }: OperandContext,
): Operand | OperandProblem {
  const days = daysOf(name, value, calendar);
  if (typeof days === 'string') return days;
  if (days.from !== undefined && days.to !== undefined && days.from >= days.to) return 'emptyRange';
  if (field.type === 'date') return { kind: 'range', ...days };
  return {
    kind: 'range',
    from: days.from === undefined ? undefined : calendar.startOfDay(days.from),
    to: days.to === undefined ? undefined : calendar.startOfDay(days.to),
  };
}

/** Every comparison of dates is a range of whole days in the report's zone: `<= 31 January` reaches to the end of that day. */
function daysOf(name: OperatorName, value: unknown, calendar: Calendar): DayRange | OperandProblem {
  if (name === 'inPeriod' || name === 'notInPeriod') {
    const period = periodSchema.safeParse(value);
    return period.success ? resolvePeriod(period.data, calendar) : 'wrongValue';
  }
  if (name === 'between' || name === 'notBetween') return dayPair(value, calendar);
  const day = parseDay(value, calendar);
  if (day === undefined) return 'wrongValue';
  const next = shift(day, 1, 'day');
  const ranges: Partial<Record<OperatorName, DayRange>> = {
    '=': { from: day, to: next },
    '!=': { from: day, to: next },
    '<': { to: day },
    '<=': { to: next },
    '>': { from: next },
    '>=': { from: day },
  };
  return ranges[name] ?? 'wrongOperator';
}

function dayPair(value: unknown, calendar: Calendar): DayRange | OperandProblem {
  if (!Array.isArray(value) || value.length !== 2) return 'wrongValue';
  if (value.some(isAbsent)) return 'missingValue';
  const [from, to] = value.map((item) => parseDay(item, calendar));
  return from === undefined || to === undefined ? 'wrongValue' : { from, to: shift(to, 1, 'day') };
}

function parseDay(value: unknown, calendar: Calendar): string | undefined {
  if (typeof value === 'string') return isDay(value) ? value : undefined;
  const relative = relativeDaySchema.safeParse(value);
  return relative.success ? resolveDay(relative.data, calendar) : undefined;
}
