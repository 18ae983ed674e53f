import { z } from 'zod';
import { fieldOf, relationBehind, type SourceName, sourceNamed } from '#reports/catalog.ts';
import { checkFilter } from '#reports/checkFilter.ts';
import { both, type GroupCondition } from '#reports/condition.ts';
import { countsSql, type Output } from '#reports/rows.ts';
import { all, isGroup, type Rule, type RuleGroup } from '#reports/rules.ts';
import type { Source } from '#reports/source.ts';
import type { Scalar } from '#reports/sql.ts';
import { can, type ResourceAction, writeScope } from './access.ts';
import { contracts, type ListQuery, type ResourceName } from './contract.ts';
import {
  type Access,
  countRows,
  filterCondition,
  parseSort,
  readPage,
  searchCondition,
  trusted,
} from './dataAccess.ts';
import type { Connection } from './database.ts';
import { parse } from './errors.ts';
import { remembered } from './remembering.ts';
import type { Body, Resource } from './resource.ts';
import { readable } from './searching.ts';

/** Reads a resource's rows as its contract shows them, for one viewer. */
export async function listRecords(
  connection: Connection,
  name: ResourceName,
  resource: Resource,
  list: ListQuery & { alone?: boolean },
  access: Access,
): Promise<{ data: Body[]; total?: number }> {
  const source = sourceNamed(resource.source);
  const filter = await readable(connection, listFilter(source, resource, list, access), access);
  const rows = await readRecords(connection, { name, resource, filter, list }, access);
  const data = list.ids ? inOrder(rows, list.ids) : rows;
  if (list.total === 'none') return { data };
  const total = list.ids ? data.length : lastRow(rows.length, list);
  return { data, total: total ?? (await countRows(connection, source, filter, access)) };
}

/** A page that is not full ends with the last row there is, unless it lies beyond. */
const lastRow = (count: number, { page, size }: ListQuery): number | undefined =>
  count < size && (count > 0 || page === 1) ? (page - 1) * size + count : undefined;

/** How many records each of several filters finds for one viewer. */
export async function countRecords(
  connection: Connection,
  resource: Resource,
  filters: readonly (RuleGroup | null)[],
  access: Access,
): Promise<number[]> {
  const source = sourceNamed(resource.source);
  const conditions = filters.map((filter) => listFilter(source, resource, filter ? { filter } : {}, access));
  const [row = {}] = await remembered(connection, countsSql({ source, filters: conditions }, access.scoped));
  return filters.map((_, index) => Number(row[`n${index}`]));
}

type Narrowing = Pick<ListQuery, 'ids' | 'filter' | 'q'>;

/** All that narrows a list, beside the viewer's scope. */
export function listFilter(
  source: Source,
  resource: Resource,
  list: Narrowing,
  access: Access,
): GroupCondition {
  const chosen = list.ids ? [{ field: 'id', operator: 'in' as const, value: list.ids }] : [];
  return both(
    filterCondition(source, { combinator: 'and', rules: chosen }, access),
    ...(list.filter ? [filterCondition(source, list.filter, access)] : []),
    ...unlessAsked(source, resource, list, access),
    ...searchCondition(source, list.q),
  );
}

/** By key everything is found; a list that does not name the field leaves out what is put away. */
function unlessAsked(
  source: Source,
  { unlessAsked: rule }: Resource,
  { ids, filter }: Narrowing,
  access: Access,
): GroupCondition[] {
  if (!rule || ids || (filter && names(filter, rule.field))) return [];
  return [filterCondition(source, all(rule), access)];
}

const names = (node: Rule | RuleGroup, field: string): boolean =>
  isGroup(node) ? node.rules.some((inner) => names(inner, field)) : node.field === field;

/** The record with this key, or undefined when there is none that the viewer may see. */
export async function getRecord(
  connection: Connection,
  name: ResourceName,
  resource: Resource,
  id: number,
  access: Access,
): Promise<Body | undefined> {
  const list = { page: 1, size: 1, ids: [id], total: 'none' as const, alone: true };
  const { data } = await listRecords(connection, name, resource, list, access);
  return data[0];
}

async function readRecords(
  connection: Connection,
  {
    name,
    resource,
    filter,
    list,
  }: {
    name: ResourceName;
    resource: Resource;
    filter: GroupCondition;
    list: ListQuery & { alone?: boolean };
  },
  access: Access,
): Promise<Body[]> {
  const source = sourceNamed(resource.source);
  const size = list.ids ? list.ids.length : list.size;
  const page = {
    source,
    filter,
    sort: parseSort(source, list.sort ?? resource.sort, access),
    outputs: outputsOf(name, resource, { source, alone: list.alone ?? false }, access),
    limit: size,
    offset: list.ids ? 0 : (list.page - 1) * size,
  };
  const rows = await readPage(connection, page, access);
  const records = rows.map((row) => toRecord(row, name, resource, source, access));
  const embedded = await embed(records, { resource, alone: list.alone ?? false }, connection, access);
  return parse<Body[]>(z.array(contracts[name].row as z.ZodObject), embedded, 'internal');
}

async function embed(
  records: Body[],
  { resource, alone }: { resource: Resource; alone: boolean },
  connection: Connection,
  access: Access,
): Promise<Body[]> {
  const embedded = resource.embed ? await resource.embed(records, connection, access) : records;
  const [record] = embedded;
  return alone && record && resource.detail ? [await resource.detail(record, connection, access)] : embedded;
}

/** The catalog's fields, the resource's own columns, and whether this very row may be changed. */
function outputsOf(
  name: ResourceName,
  resource: Resource,
  { source, alone }: { source: Source; alone: boolean },
  access: Access,
): Output[] {
  const shape = contracts[name].row.shape;
  const fields = Object.keys(shape).flatMap((field): Output[] => {
    const known = fieldOf(source, field);
    return known ? [{ name: field, field: { path: field, steps: [], source, field: known } }] : [];
  });
  const stored = Object.entries(resource.stored ?? {}).flatMap(([field, { column, heavy }]) =>
    alone || !heavy ? [{ name: field, column }] : [],
  );
  const version: Output[] = 'version' in shape ? [{ name: 'version', column: 'version' }] : [];
  const writable = writeScope(access.viewer, source.name as SourceName);
  const holds = trusted(checkFilter(source, writable, access.operands));
  const isChangeable = can(access.viewer, `${name}.edit`) || can(access.viewer, `${name}.delete`);
  return [...fields, ...stored, ...version, ...(isChangeable ? [{ name: 'isWritable', holds }] : [])];
}

function toRecord(
  row: Record<string, Scalar>,
  name: ResourceName,
  resource: Resource,
  source: Source,
  { viewer }: Access,
): Body {
  const record: Body = { ...row };
  for (const [field, known] of Object.entries(source.fields)) {
    if (!(field in row)) continue;
    if (known.type === 'boolean') record[field] = row[field] === 1;
    const step = relationBehind({ source, field: known });
    if (step)
      record[step.name] = row[field] === null ? null : { id: row[field], label: row[`${field}_label`] };
  }
  for (const [field, { json }] of Object.entries(resource.stored ?? {})) {
    if (json && field in row) record[field] = JSON.parse(String(row[field]));
  }
  const may = (action: ResourceAction) => row.isWritable === 1 && can(viewer, `${name}.${action}`);
  return { ...record, _can: { edit: may('edit'), delete: may('delete') } };
}

function inOrder(rows: Body[], ids: readonly number[]): Body[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [row] : [];
  });
}
