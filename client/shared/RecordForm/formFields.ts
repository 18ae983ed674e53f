import type { ReactNode } from 'react';
import type { FieldType } from '../catalog.ts';

/** What a form asks; label, type, choices and target come from the catalog wherever it knows the field. */
export interface FormField<Name extends string = string> {
  name: Name;
  label?: string;
  type?: FieldType | 'email' | 'phone' | 'paragraphs' | 'references';
  to?: string;
  required?: boolean;
  max?: number;
  min?: number;
  /** Digits after the point of a number; none unless said. */
  precision?: number;
  hint?: string;
  /** Takes the whole width. */
  wide?: boolean;
  noFuture?: boolean;
  /** Values that this person may not choose. */
  without?: readonly string[];
  /** A control of its own, given value and onChange. */
  control?: ReactNode;
  below?: ReactNode;
  /** Asked only then. */
  when?: (values: Values) => boolean;
}

export type Values = Record<string, unknown>;

/** Nothing typed is nothing stored. */
export const normal = (value: unknown): unknown =>
  value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value;

export const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(normal(a)) === JSON.stringify(normal(b));

/** Only what differs from what was read: a field that nobody touched keeps whatever another person gives it. */
export const changesIn = (values: Values, base: Values): Values =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name, value]) => !same(value, base[name]))
      .map(([name, value]) => [name, normal(value)]),
  );

/** Names with a leading underscore are the form's own questions. */
export const withoutOwn = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith('_')));
