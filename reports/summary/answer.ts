/** A summary's answer: which groups are the top ones, which dates there are, then the groups, the pivot's cells, the totals and the other period. */
import type { Answered, Asking } from '../answer.ts';
import { cutKeys } from '../bucketRanges.ts';
import { type CheckedReport, type Dimension, dimensionsOf } from '../checked.ts';
import type { Problem } from '../problems.ts';
import { keyCell } from '../result.ts';
import type { Scalar } from '../sql.ts';
import { besideOf, moved, type Pairs, pairsOfEach, topBefore } from './compare.ts';
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
  const now: Side = { report, top, spine: await spineOf(report, asking, problems) };
  const then = await otherSide(now, asking, problems);
  if (problems.length) return { ok: false, problems };
  const parts = await readParts(report, asking, reader(now, then, asking));
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

/** One of the periods that are laid beside each other, or the only one. */
interface Side {
  report: CheckedReport;
  top: TopKeys | undefined;
  spine: Spine;
}

/** The period that a report is compared with: its own dates are filled, and those count as the first that stand beside the first. */
interface OtherSide extends Side {
  pairs: Pairs;
}

async function otherSide(
  { report, top }: Side,
  asking: Asking,
  problems: Problem[],
): Promise<OtherSide | undefined> {
  if (!report.compare) return undefined;
  const { calendar } = asking.context;
  const past = moved(report, calendar);
  const pairs = pairsOfEach(report, past, calendar);
  if (!pairs) problems.push({ path: ['compare'], code: 'tooManyDates' });
  if (!pairs || problems.length) return undefined;
  const spine = await spineOf(past, asking, problems);
  return { report: past, top: top && { ...top, keys: topBefore(report, pairs, top.keys) }, spine, pairs };
}

/** Reads the groups of some dimensions, of the report and of the period that it is compared with. */
type Read = (
  dimensions: readonly Dimension[],
  options: Pick<GroupQuery, 'limit' | 'only'> & { sorted?: boolean; conditional?: boolean },
) => Promise<Groups>;

function reader(now: Side, then: OtherSide | undefined, { context, ask }: Asking): Read {
  const { report } = now;
  return async (dimensions, { limit, only, sorted = false, conditional = false }) => {
    const having = conditional ? report.having : undefined;
    const query: GroupQuery = {
      ...standing(now, dimensions),
      limit,
      only,
      ...(having ? { having } : {}),
      ...(sorted ? { sort: report.sort } : {}),
    };
    const present = await readGroups(report, context, query, ask);
    if (!then) return present;
    const queryThen = { ...standing(then, dimensions), limit: mostGroups };
    const before = await readGroups(then.report, context, queryThen, ask);
    const keepsGone = !having && present.groups.length < limit;
    const beside = besideOf(then.pairs, dimensions);
    const groups = compared(report, present.groups, before.groups, beside, keepsGone);
    return { groups, total: keepsGone ? groups.length : present.total };
  };
}

const standing = ({ report, top, spine }: Side, dimensions: readonly Dimension[]) => ({
  grain: grainOf(report, dimensions, top),
  spine: within(report, dimensions, spine),
});

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
