import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer } from '#reports/answer.ts';
import { check } from '#reports/check.ts';
import type { Sql } from '#reports/sql.ts';
import { startersIn } from '#reports/starters/index.ts';
import { type Access, accessFor } from '#server/dataAccess.ts';
import { type Database, query } from '#server/database.ts';
import { readViewer } from '#server/viewer.ts';
import { testNow } from '../support/clock.ts';
import { dialects } from '../support/places.ts';
import { wideCaps } from '../support/reading.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

describe.each(dialects)('the plans of the starter reports on %s', (dialect) => {
  let app: TestApp;
  let viewers: Access[];
  beforeAll(async () => {
    app = await startApp(dialect);
    await app.database.writer.raw('analyze');
    viewers = await Promise.all([1, 5].map((id) => accessOf(app.database, id)));
  });
  afterAll(() => app.stop());

  test.each(startersIn('en'))(
    '$title: no child table is read whole for each row of another, whoever asks',
    async ({ definition }) => {
      for (const access of viewers) {
        const report = check(definition, access.operands);
        if (!report.ok) continue;
        const statements: Sql[] = [];
        const ask = (statement: Sql) => {
          statements.push(statement);
          return query(app.database.reports, statement);
        };
        await answer(report.value, { context: access.scoped, caps: wideCaps, ask });
        for (const statement of statements)
          expect(await scansPerRow[dialect](app.database, statement)).toEqual([]);
      }
    },
  );
});

async function accessOf(database: Database, id: number): Promise<Access> {
  const viewer = await readViewer(database.readers, id);
  if (!viewer) throw new Error('the demo has changed');
  return accessFor(viewer, database.dialect, testNow);
}

type Scans = (database: Database, statement: Sql) => Promise<string[]>;

/** What is scanned from end to end inside a sub-select that runs once for each row. */
const scansPerRow: Record<'sqlite' | 'postgres', Scans> = {
  sqlite: async ({ readers }, { text, bindings }) => {
    const lines: PlanLine[] = await readers.raw(`explain query plan ${text}`, [...bindings]);
    const parents = new Map(lines.map((line) => [line.id, line]));
    const isPerRow = (line: PlanLine | undefined): boolean =>
      line !== undefined && (line.detail.startsWith('CORRELATED') || isPerRow(parents.get(line.parent)));
    return lines
      .filter((line) => /^SCAN t\d+\b/.test(line.detail) && isPerRow(line))
      .map(({ detail }) => detail);
  },
  /** Small tables are scanned because they are small; forbidden to, PostgreSQL shows whether an index would do. */
  postgres: ({ reports }, { text, bindings }) =>
    reports.transaction(async (tx) => {
      await tx.raw('set local enable_seqscan = off');
      const { rows } = await tx.raw(`explain (format json) ${text}`, [...bindings]);
      return perRow(rows[0]['QUERY PLAN'][0].Plan, false);
    }),
};

interface PlanLine {
  id: number;
  parent: number;
  detail: string;
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Subplan Name'?: string;
  'Parent Relationship'?: string;
  Plans?: PlanNode[];
}

function perRow(node: PlanNode, inside: boolean): string[] {
  const isPerRow = inside || node['Parent Relationship'] === 'SubPlan';
  const own = isPerRow && node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : [];
  return [...own, ...(node.Plans ?? []).flatMap((plan) => perRow(plan, isPerRow))];
}
