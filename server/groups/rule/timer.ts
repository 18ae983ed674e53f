import { randomUUID } from 'node:crypto';
import { calendarAt } from '../../calendar.ts';
import { pagesAt } from '../../config.ts';
import type { Context } from '../../context.ts';
import { type Transaction, transaction } from '../../database.ts';
import { AppError } from '../../errors.ts';
import { startRounds } from '../../rounds.ts';
import { readViewer } from '../../viewer.ts';
import type { GroupRule } from '../contract.ts';
import { seenGroup, type Work } from '../work.ts';
import { refresh } from './refresh.ts';
import { storedRule } from './stored.ts';

/** Asks the rules of groups anew each night, in the company's own time. Gives the way to stop. */
export const startGroupRules = (context: Context, pace: number): (() => Promise<void>) =>
  startRounds(
    pace,
    () => refreshDue(context),
    () => context.log.warn('the rules of groups could not be read'),
  );

interface Due {
  id: number;
  rule_author_id: number;
  rule_refreshed_at: number;
  time_zone: string;
  week_start: number;
}

async function refreshDue(context: Context): Promise<void> {
  const now = context.now();
  const live: Due[] = await context.database
    .readers('groups as g')
    .join('companies as c', 'c.id', 'g.company_id')
    .where('g.rule_state', 'live')
    .orderBy('g.id')
    .select('g.id', 'g.rule_author_id', 'g.rule_refreshed_at', 'c.time_zone', 'c.week_start');
  for (const due of live.filter((group) => isOfYesterday(group, now))) {
    if (context.stopping.aborted) return;
    await refreshOne(due, context);
  }
}

function isOfYesterday({ rule_refreshed_at, time_zone, week_start }: Due, now: number): boolean {
  const { today, startOfDay } = calendarAt(now, time_zone, week_start);
  return rule_refreshed_at < startOfDay(today);
}

/** One that cannot be asked keeps the others from nothing, and waits for the next night. */
async function refreshOne(due: Due, context: Context): Promise<void> {
  try {
    await transaction(context.database, async (tx) => {
      if (await claim(tx, due, context.now())) await refreshAs(due, tx, context);
    });
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === 'failed') context.log.error({ group: due.id }, 'a group’s rule could not be asked');
    await transaction(context.database, async (tx) => {
      if (await claim(tx, due, context.now()))
        await tx('groups').where({ id: due.id }).update({ rule_trouble: trouble });
    });
  }
}

/** Of several servers the first one refreshes: for the others the night is done. */
const claim = async (tx: Transaction, { id, rule_refreshed_at }: Due, now: number): Promise<boolean> =>
  (await tx('groups')
    .where({ id, rule_state: 'live', rule_refreshed_at })
    .update({ rule_refreshed_at: now })) === 1;

async function refreshAs({ id, rule_author_id }: Due, tx: Transaction, context: Context): Promise<void> {
  const { dialect } = context.database;
  const now = context.now();
  const asked = await storedRule(id, { tx, dialect, now });
  const viewer = await readViewer(tx, rule_author_id);
  if (!viewer) throw new AppError('notFound');
  const work: Work = {
    tx,
    dialect,
    viewer,
    access: asked.access,
    now,
    requestId: randomUUID(),
    baseUrl: pagesAt(context.config),
  };
  await refresh(await seenGroup(id, tx, asked.access), asked, work);
}

function troubleOf(error: unknown): NonNullable<GroupRule['trouble']> {
  if (!(error instanceof AppError)) return 'failed';
  return error.code === 'invalidInput' ? 'unfit' : 'authorMayNot';
}
