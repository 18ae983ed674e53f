import { fieldAt, type SourceName, sourceNamed } from '#reports/catalog.ts';
import { type CheckResult, checkFilter } from '#reports/checkFilter.ts';
import type { Condition, GroupCondition } from '#reports/condition.ts';
import { fold } from '#reports/fold.ts';
import type { OperandContext } from '#reports/operands.ts';
import { countSql, type FieldSort, type Output, pageSql } from '#reports/rows.ts';
import { all, type RuleGroup, rule } from '#reports/rules.ts';
import type { ScopeContext } from '#reports/scope.ts';
import type { Source } from '#reports/source.ts';
import type { Dialect, Scalar } from '#reports/sql.ts';
import { scope, type Viewer } from './access.ts';
import { calendarAt } from './calendar.ts';
import { type Connection, query } from './database.ts';
import { AppError } from './errors.ts';
import type { SessionViewer } from './viewer.ts';

/** Everything that reading for one viewer at one instant needs. The only way from a viewer to rows of a tenant's table. */
export interface Access {
  viewer: Viewer;
  operands: OperandContext;
  scoped: ScopeContext;
}

export function accessFor(viewer: SessionViewer, dialect: Dialect, now: number): Access {
  const calendar = calendarAt(now, viewer.company.timeZone, viewer.company.weekStart);
  const operands = { asker: viewer, calendar };
  const scoped: ScopeContext = {
    dialect,
    calendar,
    companyId: viewer.companyId,
    scope: (source) => trusted(checkFilter(source, scope(viewer, source.name as SourceName), operands)),
  };
  return { viewer, operands, scoped };
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
  const words = fold(text ?? '')
    .split(' ')
    .filter(Boolean);
  if (words.length === 0) return [];
  if (!source.search)
    throw new AppError('invalidInput', { problems: [{ path: ['q'], code: 'notSearchable' }] });
  return [{ kind: 'search', column: source.search, words }];
}

export function parseSort(source: Source, sort: string): FieldSort[] {
  return sort.split(',').map((part, index) => {
    const name = part.replace(/^-/, '');
    const field = fieldAt(source, name);
    if (!field) {
      throw new AppError('invalidInput', {
        problems: [{ path: ['sort', index], code: 'unknownField', params: { name } }],
      });
    }
    return { field, direction: part.startsWith('-') ? 'desc' : 'asc', nulls: 'last' };
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
  const [row] = await query<{ total: number }>(connection, countSql({ source, filter }, access.scoped));
  return row?.total ?? 0;
}

/** Nothing new is given to who has left. */
const stillHere = rule('state', '=', 'active');

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
    all(rule('id', 'in', [...ids]), ...(name === 'colleagues' ? [stillHere] : [])),
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
