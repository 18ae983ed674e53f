/** A value as it was given, in words. */
import type { Field } from '../source.ts';
import { dayText } from './days.ts';
import { known, type Telling } from './telling.ts';
import type { Words } from './words/words.ts';

/** In: a value that the check let through for this field. */
export function valueText(telling: Telling, field: Field, value: unknown): string {
  const { words, labels } = telling;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (value === '$me' && field.to) return words.me;
  if (value === '$myBranches' && field.to) return words.myBranches;
  if (typeof value === 'number') return numberText(telling, field, value);
  if (field.type === 'choice' && field.choices) return known(labels.choices[field.choices], String(value));
  return field.type === 'text' ? words.quote(String(value)) : dayText(telling, String(value));
}

function numberText({ words, names }: Telling, field: Field, value: number): string {
  if (field.type === 'money') return money(words, value);
  if (field.type !== 'reference') return decimal(words, value);
  return names(field.to ?? '', value) ?? words.nameless(String(value));
}

/** A number in all its digits, in the language's characters. */
export function decimal({ decimal: point, grouping }: Words, value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, grouping);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}

function money(words: Words, cents: number): string {
  const whole = decimal(words, Math.floor(Math.abs(cents) / 100));
  const amount = `${whole}${words.decimal}${String(Math.abs(cents) % 100).padStart(2, '0')}`;
  return `${cents < 0 ? '-' : ''}${words.money(amount)}`;
}
