import { type SourceName, sourceNamed } from '#reports/catalog.ts';
import { type CheckContext, checkFilter } from '#reports/checkFilter.ts';
import type { Condition, GroupCondition } from '#reports/condition.ts';
import { namedField } from '#reports/names.ts';
import type { CheckResult } from '#reports/problems.ts';
import { countSql, type FieldSort, type Output, pageSql } from '#reports/rows.ts';
import { all, type Rule, type RuleGroup, rule } from '#reports/rules.ts';
import { ownField } from '#reports/scan.ts';
import type { ScopeContext } from '#reports/scope.ts';
import type { Source } from '#reports/source.ts';
import type { Dialect, Scalar } from '#reports/sql.ts';
import { scope, type Viewer } from './access.ts';
import { calendarAt } from './calendar.ts';
import { type Connection, query } from './database.ts';
import { AppError } from './errors.ts';
import { mayRead } from './readable.ts';
import { remembered } from './remembering.ts';
import { searchWords } from './searchWords.ts';
import type { SessionViewer } from './viewer.ts';

/** Everything that reading for one viewer at one instant needs. The only way from a viewer to rows of a tenant's table. */
export interface Access {
  viewer: Viewer;
  operands: CheckContext;
  scoped: ScopeContext;
}

export function accessFor(viewer: SessionViewer, dialect: Dialect, now: number): Access {
  const calendar = calendarAt(now, viewer.company.timeZone, viewer.company.weekStart);
  const operands = { asker: viewer, calendar };
  const scoped: ScopeContext = {
    dialect,
    calendar,
    companyId: viewer.companyId,
    scope: onceEach((source) =>
      trusted(checkFilter(source, scope(viewer, source.name as SourceName), operands)),
    ),
  };
  const rights = { mayRead: (source: string, field?: string) => mayRead(viewer, source, field) };
  return { viewer, operands: { ...operands, ...rights }, scoped };
}

/** A scope is the same all through a request. */
function onceEach(make: (source: Source) => GroupCondition): (source: Source) => GroupCondition {
  const made = new Map<string, GroupCondition>();
  return (source) => {
    const known = made.get(source.name) ?? make(source);
    made.set(source.name, known);
    return known;
  };
}

/** A rule group that we wrote ourselves: a problem in it is our bug. */
export function trusted(checked: CheckResult<GroupCondition>): GroupCondition {
  if (checked.ok) return checked.value;
  throw new Error(`a scope does not fit the catalog: ${JSON.stringify(checked.problems)}`);
}

/** A rule group from outside: its problems are the caller's. */
export function filterCondition(source: Source, filter: RuleGroup, access: Access): GroupCondition {
  const checked = checkFilter(source, filter, access.operands, ['filter']);
  if (checked.ok) return checked.value;
  throw new AppError('invalidInput', { problems: checked.problems });
}

export function searchCondition(source: Source, text: string | undefined): Condition[] {
  const words = searchWords(source, text ?? '');
  if (words.length === 0) return [];
  if (!source.search)
    throw new AppError('invalidInput', { problems: [{ path: ['q'], code: 'notSearchable' }] });
  const { search: column, searchIndex: index } = source;
  return [{ kind: 'search', column, ...(index ? { index } : {}), words }];
}

export function parseSort(source: Source, sort: string, { operands }: Access): FieldSort[] {
  return sort.split(',').map((part, index) => {
    const named = namedField(source, part.replace(/^-/, ''), operands.mayRead ?? (() => true));
    if (!named.ok) {
      const { code, params = {} } = named;
      throw new AppError('invalidInput', { problems: [{ path: ['sort', index], code, params }] });
    }
    return { field: named.value, direction: part.startsWith('-') ? 'desc' : 'asc', nulls: 'last' };
  });
}

export interface PageQuery {
  source: Source;
  filter: Condition;
  sort: FieldSort[];
  outputs: Output[];
  limit: number;
  offset: number;
}

export const readPage = (
  connection: Connection,
  page: PageQuery,
  access: Access,
): Promise<Record<string, Scalar>[]> => query(connection, pageSql(page, access.scoped));

export async function countRows(
  connection: Connection,
  source: Source,
  filter: Condition,
  access: Access,
): Promise<number> {
  const [row] = await remembered(connection, countSql({ source, filter }, access.scoped));
  return Number(row?.total ?? 0);
}

/** Nothing new is given to who has left, nor put where a branch has closed. */
const stillHere: Partial<Record<SourceName, Rule>> = {
  colleagues: rule('state', '=', 'active'),
  branches: rule('active', '=', true),
};

/** Those of `ids` that the viewer may see and point to. */
export async function referableIds(
  connection: Connection,
  name: SourceName,
  ids: readonly number[],
  access: Access,
): Promise<Set<number>> {
  const source = sourceNamed(name);
  const filter = filterCondition(
    source,
    all(rule('id', 'in', [...ids]), ...(stillHere[name] ? [stillHere[name]] : [])),
    access,
  );
  const outputs = [{ name: 'id', column: 'id' }];
  const rows = await readPage(
    connection,
    { source, filter, sort: [], outputs, limit: ids.length, offset: 0 },
    access,
  );
  return new Set(rows.map(({ id }) => Number(id)));
}

/** What records are called, of those that the viewer may see: key and name. */
export async function namesOf(
  connection: Connection,
  source: Source,
  ids: readonly number[],
  access: Access,
): Promise<[id: number, name: string][]> {
  const filter = trusted(checkFilter(source, all(rule('id', 'in', [...ids])), access.operands));
  const outputs = [
    { name: 'id', column: 'id' },
    { name: 'name', field: ownField(source, source.label) },
  ];
  const page = { source, filter, sort: [], outputs, limit: ids.length, offset: 0 };
  const rows = await readPage(connection, page, access);
  return rows.map(({ id, name }) => [Number(id), String(name)]);
}
