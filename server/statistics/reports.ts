import { serial } from '#reports/days.ts';
import type { Bucket, Measures, ReportDefinition } from '#reports/definition.ts';
import { all, type RuleGroup, rule } from '#reports/rules.ts';
import type { FigureId, PartKey } from './contract.ts';
import { type Count, type CountName, counts, rowsBy } from './counts.ts';
import { type Figure, figures } from './figures.ts';
import { partRule } from './parts.ts';
import type { Range, Span } from './span.ts';

/** A figure as a report that anybody may change: the rows that it counts as a list, or cut by time. Its number is the figure's. */
export function reportOf(
  figure: FigureId,
  professionalId: number,
  span: Span,
  part?: PartKey | undefined,
): ReportDefinition {
  const { clients, history }: Figure = figures[figure];
  const { source, dated, rows }: { source: string; dated?: string; rows: CountName } = countBehind(figure);
  if (source === 'stakeholders' && figure !== 'archivedClients' && clients)
    return listOf('clients', clients(professionalId, span));
  if (!dated) return listOf(history.resource, history.filter(professionalId, span));
  return {
    v: 2,
    source,
    filter: all(...rowsBy(rows, professionalId, span), ...(part ? [partRule(part)] : [])),
    groupBy: [{ id: 'time', field: dated, bucket: bucketFor(span) }],
    measures: measuresOf(figure),
    totals: { grand: true },
    chart: { kind: 'line', x: 'time', y: ['figure'] },
  };
}

/** The rows of a share are all those that it is taken of. */
function countBehind(figure: FigureId) {
  const [first = 'booked'] = figures[figure].counts;
  const { source, dated }: Count = counts[first];
  const rows = { attendanceRate: 'booked', adherence: 'sessionsDue' }[figure as 'adherence'] as CountName;
  return { source, ...(dated ? { dated } : {}), rows: rows ?? first };
}

const columns: Record<string, string[]> = {
  clients: ['fullName', 'branchId', 'responsibleId', 'createdAt', 'lastActivityAt'],
  programs: ['name', 'clientId', 'startsOn', 'endsOn', 'createdAt'],
  templates: ['name', 'weeks', 'sharing', 'timesUsed', 'createdAt'],
  groups: ['title', 'branchId', 'responsibleId', 'members', 'createdAt'],
};

function listOf(source: string, filter: RuleGroup): ReportDefinition {
  const [first = 'id', ...others] = columns[source] ?? [];
  return {
    v: 2,
    source,
    filter,
    columns: [first, ...others].map((field) => ({ field })),
    sort: [{ by: first, direction: 'asc' }],
    chart: { kind: 'table' },
  };
}

const share = (part: string, parts: string[]): Measures => [
  { id: 'part', measure: 'count', filter: all(rule('state', '=', part)) },
  { id: 'whole', measure: 'count', filter: all(rule('state', 'in', parts)) },
  { id: 'figure', measure: 'ratio', of: ['part', 'whole'], format: 'percent' },
];

function measuresOf(figure: FigureId): Measures {
  if (figure === 'attendanceRate') return share('attended', ['attended', 'noShow']);
  if (figure === 'adherence') return share('done', ['open', 'done']);
  if (figure === 'hours') return [{ id: 'figure', measure: 'sum', field: 'hours' }];
  const [name = 'booked'] = figures[figure].counts;
  return [{ ...counts[name].measure, id: 'figure' }];
}

/** As many points as a line can bear, and no fewer than it needs. */
export function bucketFor({ from, to }: Range): Bucket {
  const days = serial(to) - serial(from) + 1;
  if (days <= 31) return 'day';
  return days <= 120 ? 'week' : 'month';
}
