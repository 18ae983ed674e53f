/** A summary's answer: which groups are the top ones, which dates there are, then the groups, the pivot's cells, the totals and the other period. */
import type { Answered, Asking } from '../answer.ts';
import { cutKeys } from '../bucketRanges.ts';
import { type CheckedReport, type Dimension, dimensionsOf } from '../checked.ts';
import type { Problem } from '../problems.ts';
import { keyCell } from '../result.ts';
import type { Scalar } from '../sql.ts';
import { besideOf, moved } from './compare.ts';
import type { Grain, TopKeys } from './grain.ts';
import type { Spine } from './grouped.ts';
import { compared, type Group, type Groups, groupId, readGroups } from './groups.ts';
import { rangeOf } from './keys.ts';
import type { GroupQuery } from './select.ts';
import { type Parts, shaped } from './shape.ts';
import { spineOf } from './spine.ts';

export async function summarize(report: CheckedReport, asking: Asking): Promise<Answered> {
  const problems: Problem[] = [];
  const top = await topKeys(report, asking);
  const spine = await spineOf(report, asking, problems);
  if (problems.length) return { ok: false, problems };
  const read = reader(report, asking, top, spine);
  const parts = await readParts(report, asking, read);
  return {
    ok: true,
    value: {
      ...shaped(report, parts),
      total: parts.total,
      truncated: parts.isCut,
      partial: partialKeys(report, asking),
      ...(top && report.groupBy[0] ? { top: top.keys.map((key) => keyOfTop(report, key)) } : {}),
    },
  };
}

const keyOfTop = ({ groupBy }: CheckedReport, key: TopKeys['keys'][number]) =>
  groupBy[0] ? keyCell(groupBy[0], key, null) : key;

async function topKeys(report: CheckedReport, { context, ask }: Asking): Promise<TopKeys | undefined> {
  const [first] = report.groupBy;
  if (!report.top || !first) return undefined;
  const { measure, n, other } = report.top;
  const target = { kind: 'measure' as const, index: measure };
  const sort = [{ target, direction: 'desc' as const, nulls: 'last' as const }];
  const query = { grain: { dimensions: [first] }, sort, limit: n };
  const { groups } = await readGroups(report, context, query, ask);
  return { keys: groups.map(({ keys }) => keys[0] ?? null), other };
}

/** Reads the groups of some dimensions, of the report and of the period that it is compared with. */
type Read = (
  dimensions: readonly Dimension[],
  options: Pick<GroupQuery, 'limit' | 'only'> & { sorted?: boolean; conditional?: boolean },
) => Promise<Groups>;

function reader(report: CheckedReport, asking: Asking, top: TopKeys | undefined, spine: Spine): Read {
  const { context, ask } = asking;
  const past = moved(report, context.calendar);
  return async (dimensions, { limit, only, sorted = false, conditional = false }) => {
    const grain = grainOf(report, dimensions, top);
    const having = conditional ? report.having : undefined;
    const query: GroupQuery = {
      grain,
      limit,
      only,
      spine: within(report, dimensions, spine),
      ...(having ? { having } : {}),
      ...(sorted ? { sort: report.sort } : {}),
    };
    const present = await readGroups(report, context, query, ask);
    if (!report.compare) return present;
    const before = await readGroups(past, context, { grain, limit: mostGroups }, ask);
    const beside = besideOf(report, past, dimensions, context.calendar);
    const keepsGone = !having && present.groups.length < limit;
    const groups = compared(report, present.groups, before.groups, beside, keepsGone);
    return { groups, total: keepsGone ? groups.length : present.total };
  };
}

/** Only where the first dimension stands can there be top groups and the others. */
const grainOf = ({ groupBy }: CheckedReport, dimensions: readonly Dimension[], top?: TopKeys): Grain =>
  dimensions.length > 0 && dimensions[0] === groupBy[0] ? { dimensions, top } : { dimensions };

/** The spine by position within these dimensions. */
const within = (report: CheckedReport, dimensions: readonly Dimension[], spine: Spine): Spine =>
  new Map(
    dimensions.flatMap((dimension, index) => {
      const keys = spine.get(dimensionsOf(report).indexOf(dimension));
      return keys ? [[index, keys] as const] : [];
    }),
  );

/** More than a table that is shown can have cells, whatever its caps. */
const mostGroups = 500_000;

async function readParts(report: CheckedReport, asking: Asking, read: Read): Promise<Parts> {
  const { groupBy, totals, pivotBy } = report;
  const limit = Math.min(report.limit ?? asking.caps.groups, asking.caps.groups);
  const { groups, total } = await read(groupBy, { limit: limit + 1, sorted: true, conditional: true });
  const rows = groups.slice(0, limit);
  const isCut = groups.length > limit;
  const needsGrand = totals.grand || (totals.columns && !pivotBy);
  const grand = needsGrand ? (await read([], { limit: 1 })).groups[0] : undefined;
  const shown = { limit: mostGroups, ...(isCut ? { only: firstKeys(rows) } : {}) };
  const readShown = async (dimensions: readonly Dimension[]) => (await read(dimensions, shown)).groups;
  const parts = { rows, total, isCut, grand, subtotals: await readSubtotals(report, rows, readShown) };
  return pivotBy ? withPivot(report, pivotBy, parts, { asking, read, readShown }) : parts;
}

type ReadShown = (dimensions: readonly Dimension[]) => Promise<Group[]>;

async function withPivot(
  { groupBy }: CheckedReport,
  pivotBy: Dimension,
  parts: Parts,
  { asking, read, readShown }: { asking: Asking; read: Read; readShown: ReadShown },
): Promise<Parts> {
  const { pivotColumns } = asking.caps;
  const { groups: columns } = await read([pivotBy], { limit: pivotColumns + 1 });
  const cells = await readShown([...groupBy, pivotBy]);
  const pivot = { columns: columns.slice(0, pivotColumns), cells };
  const isCut = parts.isCut || columns.length > pivotColumns || cells.length >= mostGroups;
  return { ...parts, isCut, pivot };
}

/** Of the rows that are shown. */
async function readSubtotals(
  { groupBy, totals }: CheckedReport,
  rows: Group[],
  readShown: ReadShown,
): Promise<Parts['subtotals']> {
  const depths = totals.subtotals ? groupBy.slice(0, -1).map((_, index) => index + 1) : [];
  const subtotals: Parts['subtotals'] = [];
  for (const depth of depths) {
    const wanted = new Set(rows.map((row) => groupId({ ...row, keys: row.keys.slice(0, depth) })));
    const groups = await readShown(groupBy.slice(0, depth));
    subtotals.push({ depth, groups: groups.filter((group) => wanted.has(groupId(group))) });
  }
  return subtotals;
}

const firstKeys = (rows: Group[]): Scalar[] => [...new Set(rows.map(({ keys }) => keys[0] ?? null))];

/** The first and last date of a dimension that the filter cuts into. */
const partialKeys = (report: CheckedReport, { context }: Asking) =>
  Object.fromEntries(
    dimensionsOf(report).flatMap(({ id, field, bucket }) => {
      const cut = bucket ? cutKeys(rangeOf(report.filter, field), bucket, context.calendar) : [];
      return cut.length ? [[id, cut]] : [];
    }),
  );
