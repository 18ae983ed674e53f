import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessFor } from '#server/dataAccess.ts';
import { execute } from '#server/reports/execute.ts';
import { questionKey } from '#server/reports/manifest.ts';
import { type Question, questionOf } from '#server/reports/question.ts';
import { type ReportRunner, reportRunner } from '#server/reports/run.ts';
import { sharedRuns } from '#server/reports/sharing.ts';
import { readViewer } from '#server/viewer.ts';
import { testNow } from '../support/clock.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp('sqlite');
});
afterAll(() => app.stop());

const byBranch = {
  v: 2,
  source: 'clients',
  filter: { combinator: 'and', rules: [{ field: 'state', operator: '=', value: 'active' }] },
  groupBy: [{ id: 'b', field: 'branchId' }],
  measures: [{ id: 'n', measure: 'count' }],
};

async function asked(
  professionalId: number,
  definition: object = byBranch,
  now = testNow,
): Promise<Question> {
  const viewer = await readViewer(app.database.readers, professionalId);
  if (!viewer) throw new Error('the demo has changed');
  return questionOf(definition, {}, accessFor(viewer, 'sqlite', now));
}

/** The real runner, and how often it was asked. */
function counting(): { runner: ReportRunner; runs: () => number } {
  const real = reportRunner(app.database);
  let runs = 0;
  const run: ReportRunner['run'] = (work, limits) => {
    runs += 1;
    return real.run(work, limits);
  };
  return { runner: { run }, runs: () => runs };
}

test('ten who ask the same at the same time are answered by one run, and whoever comes later by a new one', async () => {
  const { runner, runs } = counting();
  const running = { runner, shared: sharedRuns() };
  const ask = async () =>
    execute(await asked(1), running, { purpose: 'screen', signal: new AbortController().signal });
  const questions = await Promise.all(Array.from({ length: 10 }, () => asked(1)));
  const answers = await Promise.all(
    questions.map((question) =>
      execute(question, running, { purpose: 'screen', signal: new AbortController().signal }),
    ),
  );
  expect(runs()).toBe(1);
  for (const answer of answers) expect(answer.rows).toEqual(answers[0]?.rows);
  await ask();
  expect(runs()).toBe(2);
});

test('one who hangs up leaves the others their answer; the run stops with the last of them', async () => {
  const shared = sharedRuns();
  const [first, second] = [new AbortController(), new AbortController()];
  let stopped = false;
  const run = (signal: AbortSignal) =>
    new Promise<string>((resolve) => {
      signal.addEventListener('abort', () => {
        stopped = true;
        resolve('stopped');
      });
    });
  const answers = [shared.share('key', first.signal, run), shared.share('key', second.signal, run)];
  first.abort();
  expect(stopped).toBe(false);
  second.abort();
  expect(await Promise.all(answers)).toEqual(['stopped', 'stopped']);
  expect(stopped).toBe(true);
});

test('a failure is everybody’s, and is not kept', async () => {
  const shared = sharedRuns();
  const { signal } = new AbortController();
  const failing = () => Promise.reject(new Error('broken'));
  const both = [shared.share('key', signal, failing), shared.share('key', signal, failing)];
  expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await shared.share('key', signal, () => Promise.resolve('well'))).toBe('well');
});

test('two questions are the same only when definition, values, rows in sight, zone, day and purpose are', async () => {
  const key = async (...question: Parameters<typeof asked>) =>
    questionKey(await asked(...question), 'screen');
  const same = await key(1);
  expect(await key(1)).toBe(same);
  expect(await key(1, structuredClone(byBranch), testNow + 1_000)).toBe(same);
  const others = [
    await key(3),
    await key(4),
    await key(5),
    await key(1, { ...byBranch, limit: 3 }),
    await key(1, { ...byBranch, filter: { combinator: 'and', rules: [] } }),
    await key(1, { ...byBranch, timeZone: 'Asia/Tokyo' }),
    questionKey(await asked(1), 'preview'),
  ];
  expect(new Set([same, ...others]).size).toBe(others.length + 1);
  const dated = {
    ...byBranch,
    filter: {
      combinator: 'and',
      rules: [{ field: 'createdAt', operator: 'inPeriod', value: { last: 7, unit: 'day' } }],
    },
  };
  expect(await key(1, dated)).toBe(await key(1, dated, testNow + 60_000));
  expect(await key(1, dated)).not.toBe(await key(1, dated, testNow + 86_400_000));
  const mine = {
    ...byBranch,
    filter: { combinator: 'and', rules: [{ field: 'responsibleId', operator: '=', value: '$me' }] },
  };
  expect(await key(1, mine)).not.toBe(await key(2, mine));
});
