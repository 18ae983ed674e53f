import { all, type Rule, rule } from '#reports/rules.ts';
import { groupsSql } from '#reports/summary/select.ts';
import type { Access } from '../dataAccess.ts';
import { type Connection, query } from '../database.ts';
import type { FigurePart, PartKey } from './contract.ts';
import { rowsBy } from './counts.ts';
import { trusted } from './measure.ts';
import type { Span } from './span.ts';

const fields = { kind: 'kind', code: 'codeId' } as const;

/** One professional's interventions by kind and by code, in two spans. */
export async function partsOf(
  id: number,
  spans: readonly [Span, Span],
  access: Access,
  connection: Connection,
): Promise<FigurePart[]> {
  const [kinds, codes] = await Promise.all([
    split('kind', id, spans, access, connection),
    split('code', id, spans, access, connection),
  ]);
  return [...kinds, ...codes];
}

async function split(
  by: FigurePart['by'],
  id: number,
  [now, before]: readonly [Span, Span],
  access: Access,
  connection: Connection,
): Promise<FigurePart[]> {
  const report = trusted(
    {
      v: 2,
      source: 'interventions',
      filter: all(...rowsBy('interventions', id, { ...now, from: before.from })),
      groupBy: [{ id: 'part', field: fields[by] }],
      measures: [now, before].map((span, index) => ({
        id: `m${index}`,
        measure: 'count' as const,
        filter: all(rule('happenedAt', 'between', [span.from, span.to])),
      })),
    },
    access,
  );
  const { groupBy } = report;
  const rows = await query<{ k0: string | number | null; n0: string | null; m0: number; m1: number }>(
    connection,
    groupsSql(report, access.scoped, { grain: { dimensions: groupBy }, limit: 1_000 }),
  );
  return rows.map(({ k0, n0, m0, m1 }) => ({
    by,
    key: k0 === null ? 'none' : String(k0),
    label: n0,
    value: Number(m0),
    previous: Number(m1),
  }));
}

/** Only the interventions of one part. */
export function partRule({ by, key }: PartKey): Rule {
  if (key === 'none') return rule(fields[by], 'null');
  return rule(fields[by], '=', by === 'code' ? Number(key) : key);
}
