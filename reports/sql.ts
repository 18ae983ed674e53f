/**
 * SQL as text with its bindings beside it. Text comes only from this folder's template literals and from `identifier` and `integer`;
 * everything else is a binding. That is the whole defence against injection: there is no other way to make an Sql.
 */

export type Scalar = string | number | null;

export interface Sql {
  readonly text: string;
  readonly bindings: readonly Scalar[];
  /** Whether one plan is good for whatever values it is asked with. */
  readonly isSteady?: boolean;
}

export type Dialect = 'sqlite' | 'postgres';

/** Never exported: what is one was made here. */
class Part implements Sql {
  constructor(
    readonly text: string,
    readonly bindings: readonly Scalar[],
    readonly isSteady = false,
  ) {}
}

/** Joins literal text with nested Sql. A plain value in the template is an error: wrap it in `bind`. */
export function sql(strings: TemplateStringsArray, ...parts: Sql[]): Sql {
  let text = strings[0] ?? '';
  const bindings: Scalar[] = [];
  parts.forEach((part, index) => {
    if (!(part instanceof Part)) throw new Error('only Sql may stand in Sql');
    text += part.text + (strings[index + 1] ?? '');
    bindings.push(...part.bindings);
  });
  return new Part(text, bindings);
}

/** A whole statement of which a database may keep its plan. */
export const steady = ({ text, bindings }: Sql): Sql => new Part(text, bindings, true);

export const bind = (value: Scalar): Sql => new Part('?', [value]);

/** A name from the catalog, quoted. Refuses whatever a migration could not have named. */
export function identifier(name: string): Sql {
  if (!/^[a-z][a-z0-9_]*$/i.test(name)) throw new Error(`not an identifier: ${name}`);
  return new Part(`"${name}"`, []);
}

/** A whole number that the compiler computed itself, such as a zone's offset. */
export function integer(value: number): Sql {
  if (!Number.isSafeInteger(value)) throw new Error(`not an integer: ${value}`);
  return new Part(String(value), []);
}

export function join(
  parts: readonly Sql[],
  separator: ', ' | ' and ' | ' or ' | ' ' | ' || ' | ' union all ' | ' cross join ' | ' + ',
): Sql {
  return new Part(
    parts.map((part) => part.text).join(separator),
    parts.flatMap((part) => part.bindings),
  );
}

export const column = (table: string, name: string): Sql => sql`${identifier(table)}.${identifier(name)}`;
