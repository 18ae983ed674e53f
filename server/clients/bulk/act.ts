import type { Database } from '../../database.ts';
import type { BulkAnswer, BulkRequest } from '../contract.ts';
import { applyPlan } from './apply.ts';
import { choiceOf } from './chosen.ts';
import { logBulk } from './log.ts';
import { type Act, planOf } from './plans.ts';
import { forgetOthers, keepChosen, openBulk, type Tally, tallyOf } from './store.ts';
import { refuseAct } from './targets.ts';
import { inOneGo, undoneWithin, type Work } from './work.ts';

/** What is done before and after in the same transaction, to answer one request once. */
export interface Within {
  before: (tx: Work['tx']) => Promise<object | undefined>;
  after: (tx: Work['tx'], answer: BulkAnswer) => Promise<void>;
}

/** Carries out one action on many clients, all of them or none. A rehearsal does the same and takes it back. */
export async function actOnClients(
  database: Database,
  asking: Omit<Work, 'tx'>,
  { selection, dryRun, ...act }: BulkRequest,
  within: Within,
): Promise<BulkAnswer> {
  const run = (tx: Work['tx']) => carryOut({ selection, act }, { ...asking, tx });
  try {
    return await inOneGo(database, asking.viewer.companyId, async (tx) => {
      if (dryRun) throw new Rehearsed(await run(tx));
      const repeated = await within.before(tx);
      if (repeated) return repeated as BulkAnswer;
      const answer = await run(tx);
      await within.after(tx, answer);
      return answer;
    });
  } catch (thrown) {
    if (thrown instanceof Rehearsed) return thrown.answer;
    throw thrown;
  }
}

/** Thrown at the end of a rehearsal, so that nothing of it stays. */
class Rehearsed extends Error {
  constructor({ undo: _undo, ...answer }: BulkAnswer) {
    super('rehearsed');
    this.answer = answer;
  }
  readonly answer: BulkAnswer;
}

interface Wanted {
  selection: BulkRequest['selection'];
  act: Act;
}

async function carryOut({ selection, act }: Wanted, work: Work): Promise<BulkAnswer> {
  await refuseAct(act, work);
  const isChosen = await choiceOf(selection, work);
  const { viewer, now, dialect } = work;
  const plan = planOf(act, { actorId: viewer.professionalId, now, dialect });
  const { changing = ['changed'] } = plan;
  const bulkId = await openBulk(act, work);
  await keepChosen(bulkId, isChosen, plan, work);
  const tally = await tallyOf(bulkId, work);
  const changed = countOf(tally, changing);
  await forgetOthers(bulkId, changing, work);
  if (changed > 0) {
    await applyPlan(bulkId, plan, changed, work);
    await logBulk({ act, bulkId, actorId: work.viewer.professionalId }, 'bulk', work);
  } else await work.tx('bulk_actions').where({ id: bulkId }).delete();
  const undo = { id: bulkId, until: work.now + undoneWithin };
  return { ...answerOf(tally, changing), ...(changed > 0 ? { undo } : {}) };
}

const countOf = (tally: readonly Tally[], verdicts: readonly string[]): number =>
  tally.filter(({ verdict }) => verdicts.includes(verdict)).reduce((sum, { count }) => sum + count, 0);

function answerOf(tally: readonly Tally[], changing: readonly string[]): Omit<BulkAnswer, 'undo'> {
  const told = tally.map(({ verdict: reason, count, sampleIds }) => ({ reason, count, sampleIds }));
  const isPlain = (reason: string) => reason === 'changed' || reason === 'unchanged';
  return {
    matched: tally.reduce((sum, { count }) => sum + count, 0),
    changed: countOf(tally, changing),
    unchanged: countOf(tally, ['unchanged']),
    skipped: told.filter(({ reason }) => !isPlain(reason) && !changing.includes(reason)),
    partly: told.filter(({ reason }) => !isPlain(reason) && changing.includes(reason)),
  };
}
