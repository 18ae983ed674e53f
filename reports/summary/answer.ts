/** A summary's answer: which groups are the top ones, which dates there are, then the groups, the pivot's cells, the totals and the other period. */
import type { Answered, Asking } from '../answer.ts';
import { cutKeys } from '../bucketRanges.ts';
import { type CheckedReport, type Dimension, dimensionsOf } from '../checked.ts';
import type { Problem } from '../problems.ts';
import { keyCell } from '../result.ts';
import { besideOf, moved } from './compare.ts';
import type { Grain, TopKeys } from './grain.ts';
import type { Spine } from './grouped.ts';
import { compared, type Groups, readGroups } from './groups.ts';
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
  options: Pick<GroupQuery, 'limit'> & { sorted?: boolean; conditional?: boolean },
) => Promise<Groups>;

function reader(report: CheckedReport, asking: Asking, top: TopKeys | undefined, spine: Spine): Read {
  const { context, ask } = asking;
  const past = moved(report, context.calendar);
  return async (dimensions, { limit, sorted = false, conditional = false }) => {
    const grain = grainOf(report, dimensions, top);
    const having = conditional ? report.having : undefined;
    const query: GroupQuery = {
      grain,
      limit,
      spine: within(report, dimensions, spine),
      ...(having ? { having } : {}),
      ...(sorted ? { sort: report.sort } : {}),
    };
    const present = await readGroups(report, context, query, ask);
    if (!report.compare) return present;
    const before = await readGroups(past, context, { grain, limit: limit * 2 }, ask);
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

const mostCellsPerGroup = 100;

async function readParts(report: CheckedReport, { caps }: Asking, read: Read): Promise<Parts> {
  const { groupBy, pivotBy, totals } = report;
  const limit = Math.min(report.limit ?? caps.groups, caps.groups);
  const { groups: rows, total } = await read(groupBy, { limit: limit + 1, sorted: true, conditional: true });
  const needsGrand = totals.grand || (totals.columns && !pivotBy);
  const grand = needsGrand ? (await read([], { limit: 1 })).groups[0] : undefined;
  const depths = totals.subtotals ? groupBy.slice(0, -1).map((_, index) => index + 1) : [];
  const subtotals: Parts['subtotals'] = [];
  for (const depth of depths)
    subtotals.push({ depth, groups: (await read(groupBy.slice(0, depth), { limit })).groups });
  const parts = { rows: rows.slice(0, limit), total, isCut: rows.length > limit, grand, subtotals };
  if (!pivotBy) return parts;
  const { groups: columns } = await read([pivotBy], { limit: caps.pivotColumns + 1 });
  const { groups: cells } = await read([...groupBy, pivotBy], { limit: caps.groups * mostCellsPerGroup });
  return {
    ...parts,
    isCut: parts.isCut || columns.length > caps.pivotColumns,
    pivot: { columns: columns.slice(0, caps.pivotColumns), cells },
  };
}

/** The first and last date of a dimension that the filter cuts into. */
const partialKeys = (report: CheckedReport, { context }: Asking) =>
  Object.fromEntries(
    dimensionsOf(report).flatMap(({ id, field, bucket }) => {
      const cut = bucket ? cutKeys(rangeOf(report.filter, field), bucket, context.calendar) : [];
      return cut.length ? [[id, cut]] : [];
    }),
  );
