import type { Knex } from 'knex';
import type { Scalar, Sql } from '#reports/sql.ts';
import { lent } from './lending.ts';

const planners = new WeakMap<object, Knex>();

/** Gives a pool's readers connections beside them that plan a statement once, whatever values it is asked with later. */
export function withPlanner(readers: Knex, planner: Knex): Knex {
  planners.set(readers, planner);
  return readers;
}

export const planningOnce = (readers: object): Knex | undefined => planners.get(readers);

/** Reading and planning a page's statement takes PostgreSQL longer than running it. */
export async function askPlanned(planner: Knex, { text, bindings }: Sql): Promise<Row[]> {
  const asked = { ...named(text), values: bindings };
  const { rows } = await lent(planner, (connection: RawConnection) => connection.query(asked));
  return rows;
}

type Row = Record<string, Scalar>;

interface RawConnection {
  query(asked: Named & { values: readonly Scalar[] }): Promise<{ rows: Row[] }>;
}

/** Without a name a statement is forgotten once it has run. */
interface Named {
  text: string;
  name?: string;
}

/** Each takes up to 0.3 MB of each connection, for as long as this lives. */
const mostNamed = 100;
const known = new Map<string, Named>();

function named(text: string): Named {
  const found = known.get(text);
  if (found) return found;
  const numbered = { text: withNumbers(text) };
  if (known.size === mostNamed) return numbered;
  const statement = { ...numbered, name: `page${known.size + 1}` };
  known.set(text, statement);
  return statement;
}

function withNumbers(text: string): string {
  let count = 0;
  return text.replace(/\?/g, () => {
    count += 1;
    return `$${count}`;
  });
}
