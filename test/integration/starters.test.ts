import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { starterIds } from '#reports/starters/ids.ts';
import { as, type Caller, type Json } from '../support/as.ts';
import { dialects } from '../support/places.ts';
import { byHand } from '../support/questions/index.ts';
import { clientsOutsideNorm, measurementsInGroup } from '../support/questions/measurements.ts';
import { type Plain, readPlain } from '../support/questions/plain.ts';
import { canonical, replyOf } from '../support/questions/reply.ts';
import type { Reply } from '../support/questions/table.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

describe.each(dialects)('the gallery on %s', (dialect) => {
  let app: TestApp;
  let boss: Caller;
  let plain: Plain;
  let listed: Json[];

  const startersOf = async (caller: Caller, language = 'en'): Promise<Json[]> =>
    (await caller.get(`/api/reports/starters?language=${language}`)).body.data;
  const definitionOf = (id: string): Json => listed.find((starter) => starter.id === id)?.definition;
  const run = async (caller: Caller, definition: Json, params: object = {}): Promise<Json> => {
    const { status, body } = await caller.post('/api/reports/run', { definition, params });
    expect(status, JSON.stringify(body.error)).toBe(200);
    return body;
  };
  const expectSame = (answer: Json, reply: Reply) =>
    expect(canonical(replyOf(answer))).toEqual(canonical(reply));

  beforeAll(async () => {
    app = await startApp(dialect);
    boss = await as(app.url, 'superAdmin');
    plain = await readPlain(app.database);
    listed = await startersOf(boss);
  });
  afterAll(() => app.stop());

  test('lists forty questions in order, in three languages, without a word in common', async () => {
    const [en, fr, es] = [listed, await startersOf(boss, 'fr'), await startersOf(boss, 'es')];
    for (const starters of [en, fr, es]) {
      expect(starters.map(({ id }) => id)).toEqual(starterIds);
      expect(starters.map(({ number }) => number)).toEqual(starterIds.map((_, index) => index + 1));
      expect(new Set(starters.map(({ title }) => title)).size).toBe(40);
    }
    starterIds.forEach((id, index) => {
      const questions = [en, fr, es].map((starters) => starters[index].question);
      expect(new Set(questions).size, id).toBe(3);
      expect(new Set([en, fr, es].map((starters) => starters[index].title)).size, id).toBe(3);
      expect(
        questions.every((question) => /\S\u00a0?\?$/.test(question)),
        id,
      ).toBe(true);
    });
    expect((await boss.get('/api/reports/starters?language=de')).status).toBe(400);
    expect((await boss.get('/api/reports/starters')).body.data).toEqual(fr);
  });

  test.each(starterIds)('%s is answered as by hand', async (id) => {
    const answer = await run(boss, definitionOf(id));
    expect(answer.rows.length).toBeGreaterThan(0);
    expect(answer.truncated).toBe(false);
    expectSame(answer, byHand[id](plain));
  });

  test('a chosen measurement and a chosen group narrow what they stand in', async () => {
    const evolution = definitionOf('measurementsInGroup');
    expectSame(await run(boss, evolution, { kind: 2 }), measurementsInGroup(plain, { kind: 2 }));
    expectSame(
      await run(boss, evolution, { kind: 2, group: 12 }),
      measurementsInGroup(plain, { kind: 2, group: 12 }),
    );
    const outside = await run(boss, definitionOf('clientsOutsideNorm'), { kind: 4 });
    expectSame(outside, clientsOutsideNorm(plain, { kind: 4 }));
  });

  describe.each([
    ['branchAdmin', ['softwareCost']],
    ['manager', ['softwareCost', 'unusedAccesses']],
    ['employee', ['softwareCost', 'unusedAccesses']],
    ['readOnly', ['softwareCost', 'unusedAccesses']],
  ] as const)('to the %s', (who, kept) => {
    test('offers what they may read, each with no more than the company has', async () => {
      const caller = await as(app.url, who);
      const offered = await startersOf(caller);
      expect(starterIds.filter((id) => !offered.some((starter) => starter.id === id))).toEqual(
        starterIds.filter((id) => (kept as readonly string[]).includes(id)),
      );
      for (const { id, definition } of offered) {
        const own = await run(caller, definition);
        expect(own.truncated).toBe(false);
        if (!growing.has(id)) expectNoMore(own, await run(boss, definition), id);
      }
    });
  });
});

/** What somebody may not see may be what is missing here: then more clients are without it. */
const growing = new Set([
  'clientsWithoutProfessional',
  'clientsNotSeen',
  'templatesNeverUsed',
  'clientsWithoutProgram',
  'clientsWithoutGroup',
]);

function expectNoMore(own: Json, whole: Json, id: string): void {
  const counted = (answer: Json): number[] =>
    answer.columns.flatMap(({ role, measure, pivot, side }: Json, index: number) =>
      role !== 'dimension' &&
      pivot === undefined &&
      side === undefined &&
      ['count', 'countDistinct'].includes(measure)
        ? [answer.totals.grand?.[index] ?? 0]
        : [],
    );
  counted(whole).forEach((most, index) => {
    expect(counted(own)[index], id).toBeLessThanOrEqual(most);
  });
}
