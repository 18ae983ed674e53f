/** What a rule says of its field: each operator in words, by the kind of the field. */
import type { FieldCondition } from '../condition.ts';
import type { OperatorName } from '../rules.ts';
import type { Source } from '../source.ts';
import { fieldTold } from './fields.ts';
import { momentText, periodText } from './periods.ts';
import { sentenceText, type Told, tell } from './phrases.ts';
import { listed, type Telling } from './telling.ts';
import { decimal, valueText } from './values.ts';
import type { Words } from './words/words.ts';

interface Asked {
  telling: Telling;
  /** The source that the rule speaks of. */
  root: Source;
  condition: FieldCondition;
}

/** "Status is Active". `among` says which related rows an aggregate is taken over. */
export function comparison(
  telling: Telling,
  root: Source,
  condition: FieldCondition,
  among: Told | undefined,
): Told {
  const field = fieldTold(telling, root, condition.field, among);
  return tell`${field}${telling.words.clause}${predicate({ telling, root, condition })}`;
}

/** The comparison without its field: "is Active". */
export const predicate = (asked: Asked): string => said[asked.condition.operator](asked);

const isDated = ({ condition: { field } }: Asked): boolean =>
  field.field.type === 'date' || field.field.type === 'instant';

const isOther = ({ condition: { operand } }: Asked): boolean => operand.kind === 'field';

/** The operand of a comparison with one value: another field, a day or the value. */
function one(asked: Asked, given: unknown = asked.condition.given): string {
  const { telling, root, condition } = asked;
  const { field, operand } = condition;
  if (operand.kind === 'field') return sentenceText(fieldTold(telling, root, operand.field));
  return isDated(asked)
    ? momentText(telling, field.field.type, given)
    : valueText(telling, field.field, given);
}

function equal(asked: Asked): string {
  const { words } = asked.telling;
  return isDated(asked) && typeof asked.condition.given === 'string' ? words.on(one(asked)) : one(asked);
}

const ordered =
  (name: '<' | '<=' | '>' | '>=') =>
  (asked: Asked): string => {
    const { words } = asked.telling;
    const other = isDated(asked) ? words.otherDated : words.otherNumber;
    const own = isDated(asked) ? words.dated : words.number;
    return (isOther(asked) ? other : own)[name](one(asked));
  };

const text =
  (name: keyof Words['text']) =>
  (asked: Asked): string =>
    asked.telling.words.text[name](one(asked));

const list = ({ condition: { given } }: Asked): unknown[] => (Array.isArray(given) ? given : [given]);

function oneOf(asked: Asked): string {
  const { words } = asked.telling;
  const items = list(asked).map((item) => one(asked, item));
  return words.oneOf(listed(items, words.or), items.length === 1 || items.includes(words.myBranches));
}

function between(asked: Asked): string {
  const [low, high] = list(asked).map((item) => one(asked, item));
  return asked.telling.words.between(low ?? '', high ?? '');
}

function period({ telling, condition: { given, operand } }: Asked): string {
  return operand.kind === 'field' ? '' : periodText(telling, given, operand);
}

function weekdays(asked: Asked): string {
  const { words } = asked.telling;
  const days = list(asked).map((day) => words.weekdays[Number(day) - 1] ?? '');
  return words.onWeekdays(listed(days, words.or));
}

function hours(asked: Asked): string {
  const { words } = asked.telling;
  const each = list(asked).map((hour) => words.hour(decimal(words, Number(hour))));
  return words.inHours(listed(each, words.or));
}

type Say = (asked: Asked) => string;

const is =
  (what: Say): Say =>
  (asked) =>
    asked.telling.words.is(what(asked));

const isNot =
  (what: Say): Say =>
  (asked) =>
    asked.telling.words.isNot(what(asked));

const said: Record<OperatorName, Say> = {
  '=': (asked) => (isOther(asked) ? asked.telling.words.same(one(asked)) : is(equal)(asked)),
  '!=': (asked) => (isOther(asked) ? asked.telling.words.notSame(one(asked)) : isNot(equal)(asked)),
  '<': ordered('<'),
  '<=': ordered('<='),
  '>': ordered('>'),
  '>=': ordered('>='),
  contains: text('contains'),
  doesNotContain: text('doesNotContain'),
  beginsWith: text('beginsWith'),
  doesNotBeginWith: text('doesNotBeginWith'),
  endsWith: text('endsWith'),
  doesNotEndWith: text('doesNotEndWith'),
  null: ({ telling }) => telling.words.empty,
  notNull: ({ telling }) => telling.words.notEmpty,
  in: is(oneOf),
  notIn: isNot(oneOf),
  between: is(between),
  notBetween: isNot(between),
  inPeriod: is(period),
  notInPeriod: isNot(period),
  weekdayIn: is(weekdays),
  weekdayNotIn: isNot(weekdays),
  hourIn: is(hours),
  hourNotIn: isNot(hours),
};
