import { sourceNamed } from '#reports/catalog.ts';
import { shift } from '#reports/days.ts';
import { all, any, type Rule, type RuleGroup, rule } from '#reports/rules.ts';
import { scan } from '#reports/scan.ts';
import { scoped } from '#reports/scope.ts';
import { bind, column, integer, join, type Sql, sql } from '#reports/sql.ts';
import { where } from '#reports/where.ts';
import { can } from '../access.ts';
import type { ResourceName } from '../contract.ts';
import { type Access, filterCondition } from '../dataAccess.ts';
import { type Connection, query } from '../database.ts';
import { listRecords } from '../records.ts';
import type { Body } from '../resource.ts';
import { resources } from '../resources.ts';
import { type DeedKind, deedKinds, type History } from './contract.ts';
import type { Range } from './span.ts';

interface Asked {
  id: number;
  span: Range;
  kinds?: readonly DeedKind[] | undefined;
  page: number;
  size: number;
}

/** What one professional did and what was done to them, newest first, as far as the viewer may see it. */
export async function historyOf(asked: Asked, access: Access, connection: Connection): Promise<History> {
  const { span } = asked;
  const readable = deedKinds.filter((kind) => can(access.viewer, `${deeds[kind].resource}.list`));
  const kinds = readable.filter((kind) => asked.kinds?.includes(kind) ?? true);
  const counted = await query<{ kind: number; n: number }>(connection, countSql(asked, readable, access));
  const found = kinds.length ? await query<Found>(connection, pageSql(asked, kinds, access)) : [];
  const records = await recordsOf(found, access, connection);
  const counts = deedKinds.map((kind, index) => [
    kind,
    Number(counted.find((row) => Number(row.kind) === index)?.n ?? 0),
  ]);
  const byKind = Object.fromEntries(counts) as History['counts'];
  return {
    data: found.flatMap(({ kind, id, at }) => {
      const name = deedKinds[Number(kind)];
      const record = name && records.get(`${deeds[name].resource} ${id}`);
      return record ? [{ kind: name, at: Number(at), resource: deeds[name].resource, record }] : [];
    }),
    total: kinds.reduce((sum, kind) => sum + byKind[kind], 0),
    counts: byKind,
    from: span.from,
    to: span.to,
    timeZone: access.operands.calendar.zone,
  };
}

interface Found {
  kind: number;
  id: number;
  at: number;
}

/** Rows of one resource, the column that dates them, and which of them are the professional's. */
interface Source {
  resource: ResourceName;
  moment: string;
  whose: (id: number) => RuleGroup;
}

const by =
  (field: string, ...more: Rule[]): Source['whose'] =>
  (id) =>
    all(rule(field, '=', id), ...more);

const deeds: Record<DeedKind, Source> = {
  appointments: { resource: 'appointments', moment: 'starts_at', whose: by('professionalId') },
  interventions: { resource: 'interventions', moment: 'happened_at', whose: by('authorId') },
  documents: {
    resource: 'interventions',
    moment: 'completed_at',
    whose: by('authorId', rule('kind', '=', 'document')),
  },
  filesOpened: { resource: 'stakeholders', moment: 'since', whose: by('professionalId') },
  filesClosed: { resource: 'stakeholders', moment: 'until', whose: by('professionalId') },
  programs: { resource: 'programs', moment: 'created_at', whose: by('authorId') },
  templates: { resource: 'templates', moment: 'created_at', whose: by('ownerId') },
  groups: { resource: 'groups', moment: 'created_at', whose: by('responsibleId') },
  announcements: { resource: 'announcements', moment: 'created_at', whose: by('authorId') },
  challenges: { resource: 'challenges', moment: 'created_at', whose: by('authorId') },
  invoices: { resource: 'clientInvoices', moment: 'created_at', whose: by('professionalId') },
  measurements: { resource: 'measurements', moment: 'measured_at', whose: by('authorId') },
  changesMade: { resource: 'auditEvents', moment: 'at', whose: by('actorId') },
  changesUndergone: {
    resource: 'auditEvents',
    moment: 'at',
    whose: (id) =>
      all(
        rule('resource', '=', 'professionals'),
        rule('recordId', '=', id),
        any(rule('actorId', 'null'), rule('actorId', '!=', id)),
      ),
  },
};

function pageSql(asked: Asked, kinds: readonly DeedKind[], access: Access): Sql {
  const { size, page } = asked;
  return overDeeds(asked, kinds, access, (rows) => {
    const offset = (page - 1) * size;
    return sql`select kind, id, at from (${rows}) as deeds
      order by at desc, kind, id desc limit ${bind(size)} offset ${bind(offset)}`;
  });
}

const countSql = (asked: Asked, kinds: readonly DeedKind[], access: Access): Sql =>
  overDeeds(
    asked,
    kinds,
    access,
    (rows) => sql`select kind, count(*) as n from (${rows}) as deeds group by kind`,
  );

/** One statement over every kind of deed, each from its scoped table. */
function overDeeds(
  { id, span: { from, to } }: Asked,
  kinds: readonly DeedKind[],
  access: Access,
  use: (rows: Sql) => Sql,
): Sql {
  const { startOfDay } = access.operands.calendar;
  const [first, end] = [startOfDay(from), startOfDay(shift(to, 1, 'day'))];
  const { emitter, withClause } = scoped(access.scoped);
  const selects = kinds.map((kind) => {
    const { resource, moment, whose } = deeds[kind];
    const source = sourceNamed(resources[resource].source);
    const rows = scan(emitter, source);
    const isTheirs = where(emitter, rows, filterCondition(source, whose(id), access));
    const at = column(rows.alias, moment);
    return sql`select ${integer(deedKinds.indexOf(kind))} as kind, ${column(rows.alias, 'id')} as id, ${at} as at
      from ${rows.from()} where ${at} >= ${bind(first)} and ${at} < ${bind(end)} and ${isTheirs}`;
  });
  const body = use(join(selects, ' union all '));
  return sql`${withClause()} ${body}`;
}

/** The page's records as their own lists show them, those of one resource in one look-up. */
async function recordsOf(
  found: readonly Found[],
  access: Access,
  connection: Connection,
): Promise<Map<string, Body>> {
  const wanted = new Map<ResourceName, number[]>();
  for (const { kind, id } of found) {
    const name = deedKinds[Number(kind)];
    if (name) wanted.set(deeds[name].resource, [...(wanted.get(deeds[name].resource) ?? []), Number(id)]);
  }
  const read = await Promise.all(
    [...wanted].map(async ([resource, ids]) => {
      const list = { ids: [...new Set(ids)], page: 1, size: ids.length, total: 'none' as const };
      const { data } = await listRecords(connection, resource, resources[resource], list, access);
      return data.map((record) => [`${resource} ${record.id}`, record] as const);
    }),
  );
  return new Map(read.flat());
}
