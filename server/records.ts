import { z } from 'zod';
import { sourceNamed } from '#reports/catalog.ts';
import { both, type GroupCondition } from '#reports/condition.ts';
import { countsSql } from '#reports/rows.ts';
import { all, isGroup, type Rule, type RuleGroup } from '#reports/rules.ts';
import type { Source } from '#reports/source.ts';
import { contracts, type ListQuery, type ResourceName } from './contract.ts';
import {
  type Access,
  countRows,
  filterCondition,
  parseSort,
  readPage,
  searchCondition,
} from './dataAccess.ts';
import type { Connection } from './database.ts';
import { parse } from './errors.ts';
import { outputsOf, recordMaker } from './recordShape.ts';
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
  const records = rows.map(recordMaker(name, resource, access.viewer));
  const embedded = await embed(records, { resource, alone: list.alone ?? false }, connection, access);
  return parse(rowsOf(name), embedded, 'internal');
}

const lists = new Map<ResourceName, z.ZodType<Body[]>>();

/** Made once for each resource: making a schema takes as long as parsing a page with it. */
function rowsOf(name: ResourceName): z.ZodType<Body[]> {
  const known = lists.get(name) ?? z.array(contracts[name].row as z.ZodObject);
  lists.set(name, known);
  return known;
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

function inOrder(rows: Body[], ids: readonly number[]): Body[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [row] : [];
  });
}
