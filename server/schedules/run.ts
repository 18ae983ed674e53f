import { append, type Changes } from '../audit.ts';
import type { Context } from '../context.ts';
import { type Transaction, transaction } from '../database.ts';
import { type Message, send } from '../mail.ts';
import { accessOf, savedReport } from '../reporting.ts';
import { readViewer, type SessionViewer } from '../viewer.ts';
import { nextTime } from './cadence.ts';
import { cadenceOf, claim, type Due, recipientsOf, release, type Skipped, settle } from './due.ts';
import { goneNotice, skippedNotice } from './notice.ts';
import { letterTo } from './outcome.ts';

/** Runs a schedule that is due: once, whichever server comes first, and with the rights that everybody has at this moment. */
export async function runSchedule(id: number, context: Context): Promise<void> {
  const { database, now } = context;
  const schedule = await claim(database, id, now());
  if (!schedule) return;
  const owner = await readViewer(database.readers, Number(schedule.owner_id));
  if (!owner) return stop(schedule, context, { result: 'ownerLeft', messages: [] });
  const report = await reportOf(schedule, owner, context);
  if (!report || report.archivedAt) {
    const name = report && String(report.name);
    return stop(schedule, context, { result: 'reportGone', messages: [goneNotice(owner, name, context)] });
  }
  try {
    await sendOut({ schedule, owner, reportName: String(report.name) }, context);
  } catch (error) {
    if (context.stopping.aborted) await release(database, schedule);
    throw error;
  }
}

const reportOf = ({ report_id }: Due, owner: SessionViewer, context: Context) =>
  report_id === null
    ? undefined
    : savedReport(Number(report_id), accessOf(owner, context), context.database.readers);

interface Ending {
  result: 'ownerLeft' | 'reportGone';
  messages: Message[];
}

/** Nobody gets anything until somebody puts the schedule on again. */
function stop(schedule: Due, { database, now }: Context, { result, messages }: Ending): Promise<void> {
  const at = now();
  const change = { is_active: 0, next_at: null, last_result: result, version: schedule.version + 1 };
  return transaction(database, async (tx) => {
    if (!(await settle(tx, schedule, { ...change, updated_at: at }))) return;
    for (const message of messages) await send(tx, message, at);
    const changes = { isActive: { before: true, after: false }, lastResult: { after: result } };
    await audit(tx, schedule, { action: 'update', changes }, at);
  });
}

interface Run {
  schedule: Due;
  owner: SessionViewer;
  reportName: string;
}

/** The letters are made first, without keeping anybody waiting; then all of them go into the outbox, or none. */
async function sendOut({ schedule, owner, reportName }: Run, context: Context): Promise<void> {
  const messages: Message[] = [];
  const skipped: Skipped[] = [];
  for (const id of await recipientsOf(context.database, schedule)) {
    const outcome = await letterTo(id, { context, schedule, owner });
    if ('message' in outcome) messages.push(outcome.message);
    else skipped.push({ id, reason: outcome.reason });
  }
  const isNews = skipped.length > 0 && JSON.stringify(skipped) !== schedule.last_skipped;
  const told = isNews ? [await skippedNotice(owner, { schedule, reportName, skipped }, context)] : [];
  await commit({ schedule, owner, messages, told, skipped }, context);
}

interface Made {
  schedule: Due;
  owner: SessionViewer;
  messages: Message[];
  told: Message[];
  skipped: Skipped[];
}

/** What was missed while no server ran is made up for once: the next time is after now, not after the last. */
function commit({ schedule, owner, messages, told, skipped }: Made, { database, now }: Context) {
  const at = now();
  const change = {
    next_at: nextTime(cadenceOf(schedule), owner.company.timeZone, at),
    last_at: at,
    last_result: skipped.length === 0 ? 'sent' : messages.length ? 'partly' : 'nobody',
    last_skipped: JSON.stringify(skipped),
  };
  return transaction(database, async (tx) => {
    if (!(await settle(tx, schedule, change))) return;
    for (const message of [...messages, ...told]) await send(tx, message, at);
    const recipients = messages.map(({ professionalId }) => professionalId);
    const changes = {
      reportId: { after: schedule.report_id },
      recipients: { after: recipients },
      skipped: { after: skipped },
    };
    await audit(tx, schedule, { action: 'send', changes }, at);
  });
}

/** By nobody: the schedule did it. */
const audit = (
  tx: Transaction,
  { id, company_id }: Due,
  what: { action: 'send' | 'update'; changes: Changes },
  at: number,
): Promise<void> =>
  append(
    tx,
    { ...what, companyId: company_id, actorId: null, resource: 'schedules', recordId: id, requestId: null },
    at,
  );
