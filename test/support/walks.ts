import { migrations } from '#server/migrations/index.ts';
import { inDialect } from '#server/migrations/migration.ts';
import { type Driver, openAside, statementsOf } from './statements.ts';

/**
 * Of what was asked of one file, the statements that walk through a table of clients or of what happens with them, or through a
 * company's rows of it once for each row of something else, when there are many of them. Compiled lists and reports have plans of their
 * own to keep, and a schema is brought up to date once.
 */
export async function walks(file: string): Promise<string[]> {
  const texts = statementsOf(file).filter(
    (text) => isOurs.test(text) && !isCompiled.test(text) && !ofSchema.has(text),
  );
  const great = await asLarge(file);
  const database = openAside(file);
  const found: string[] = [];
  for (const text of texts) {
    const steps = await rows<Step>(database, `explain query plan ${text}`);
    const bad = steps.filter((step) => isWalk(step, steps, great, text)).map(({ detail }) => detail);
    if (bad.length) found.push(`${bad.join('; ')}: ${text.replace(/\s+/g, ' ').slice(0, 400)}`);
  }
  await closed(database);
  return found;
}

const isOurs = /^\s*(select|with|insert|update|delete)/i;
const isCompiled = /^\s*with "/;
const ofSchema = new Set(
  migrations.flatMap(({ statements }) => statements('sqlite').map((each) => inDialect(each, 'sqlite'))),
);

const closed = (database: Driver) => new Promise((done) => database.close(done));

/** Tells SQLite that the tables that grow have a million rows, half of them of one company. Gives these tables. */
async function asLarge(file: string): Promise<Set<string>> {
  const database = openAside(file);
  const tables = await greatTables(database);
  await rows(database, 'analyze');
  await rows(database, 'delete from sqlite_stat1');
  for (const table of tables)
    for (const index of await rows<Index>(database, `pragma index_list('${table}')`)) {
      const columns = await rows<{ name: string }>(database, `pragma index_info('${index.name}')`);
      const told = statistic(
        index,
        columns.map(({ name }) => name),
      );
      await rows(
        database,
        `insert into sqlite_stat1 (tbl, idx, stat) values ('${table}', '${index.name}', '${told}')`,
      );
    }
  await closed(database);
  return tables;
}

interface Index {
  name: string;
  unique: number;
  partial: number;
}

/** How many rows there are, and how many alike in the first column, the first two, and so on. */
function statistic({ unique, partial }: Index, columns: readonly string[]): string {
  const all = partial ? 1_000 : 1_000_000;
  const alike = columns.map((_, at) =>
    unique && at === columns.length - 1
      ? 1
      : Math.ceil((columns[0] === 'company_id' ? all / 2 : 40) / 200 ** at),
  );
  return [all, ...alike].join(' ');
}

async function greatTables(database: Driver): Promise<Set<string>> {
  const found = await rows<{ name: string }>(
    database,
    `select m.name from sqlite_master as m where m.type = 'table'
      and exists (select 1 from pragma_table_info(m.name) as c where c.name = 'client_id')`,
  );
  return new Set([...found.map(({ name }) => name), 'clients', 'audit_events', 'outbox', 'account_emails']);
}

interface Step {
  id: number;
  parent: number;
  detail: string;
}

/** PostgreSQL cannot leave out an index's first column, as SQLite can where few values stand in it. */
function isWalk(step: Step, steps: readonly Step[], great: ReadonlySet<string>, text: string): boolean {
  const [, how, name = '', rest = ''] = /^(SCAN|SEARCH) (\w+)(.*)/.exec(step.detail) ?? [];
  if (!how || !great.has(tableOf(name, text))) return false;
  if (how === 'SCAN') return !rest.endsWith(' outbox_queued');
  return /ANY\(/.test(rest) || (/\(company_id=\?\)/.test(rest) && isRepeated(step, steps));
}

const tableOf = (name: string, text: string): string =>
  new RegExp(`(\\w+)[\`"]?\\s+as\\s+[\`"]?${name}\\b`, 'i').exec(text)?.[1] ?? name;

/** In a subquery that looks at an outer row, or in an inner loop of a join; what looks at no outer row is asked once. */
function isRepeated(step: Step, steps: readonly Step[]): boolean {
  const isInner = steps.some(
    (other) => other.parent === step.parent && other.id < step.id && /^(SCAN|SEARCH) /.test(other.detail),
  );
  const parent = steps.find(({ id }) => id === step.parent);
  if (isInner || parent?.detail.startsWith('CORRELATED')) return true;
  return parent !== undefined && !/^(LIST|SCALAR) SUBQUERY/.test(parent.detail) && isRepeated(parent, steps);
}

const rows = <Row>(database: Driver, text: string): Promise<Row[]> =>
  new Promise((resolve, reject) =>
    database.all(text, (error: Error | null, found: Row[]) => (error ? reject(error) : resolve(found))),
  );
