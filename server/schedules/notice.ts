import type { Context } from '../context.ts';
import type { Message } from '../mail.ts';
import { accessOf } from '../reporting.ts';
import type { SessionViewer } from '../viewer.ts';
import type { Due, Skipped } from './due.ts';
import { letterHtml, letterText } from './letter.ts';
import { baseOf, linkTo } from './links.ts';
import { shownIn } from './shown.ts';
import { letterWordsIn } from './words/index.ts';

/** Tells the owner who got nothing and why. */
export async function skippedNotice(
  owner: SessionViewer,
  { schedule, reportName, skipped }: { schedule: Due; reportName: string; skipped: Skipped[] },
  context: Context,
): Promise<Message> {
  const { notice } = letterWordsIn(owner.language);
  const names = await namesOf(context, skipped);
  const { calendar } = accessOf(owner, context).operands;
  const day = shownIn(owner.language, calendar.zone).day(calendar.now);
  const lines = skipped.map(({ id, reason }) => notice.reasons[reason](names.get(id) ?? `#${id}`));
  const before = [notice.intro(reportName, day), ...lines];
  return noticeTo(owner, notice.subject(reportName), before, linkTo(schedule, calendar.today, context));
}

/** Tells the owner that there is nothing to send any more. */
export function goneNotice(owner: SessionViewer, name: string | undefined, { config }: Context): Message {
  const { notice } = letterWordsIn(owner.language);
  return noticeTo(owner, notice.goneSubject, [notice.gone(name)], `${baseOf(config)}/reports`);
}

function noticeTo(owner: SessionViewer, subject: string, before: string[], url: string): Message {
  const { language } = owner;
  const link = { text: letterWordsIn(language).open, url };
  const letter = { language, title: subject, before, after: [], link, foot: [] };
  return {
    companyId: owner.companyId,
    kind: 'scheduleNotice',
    professionalId: owner.professionalId,
    to: { name: `${owner.firstName} ${owner.lastName}`, address: owner.email },
    subject,
    text: letterText(letter),
    html: letterHtml(letter),
  };
}

async function namesOf({ database }: Context, skipped: Skipped[]): Promise<Map<number, string>> {
  const rows: { id: number; first_name: string; last_name: string }[] = await database
    .readers('professionals')
    .whereIn(
      'id',
      skipped.map(({ id }) => id),
    )
    .select('id', 'first_name', 'last_name');
  return new Map(rows.map(({ id, first_name, last_name }) => [Number(id), `${first_name} ${last_name}`]));
}
