import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import type { Message } from '../mail.ts';
import { tableFor } from '../reportFile.ts';
import { accessOf, answerTo, type Question, questionFor, savedReport, wordingIn } from '../reporting.ts';
import type { Body } from '../resource.ts';
import { readViewer, type SessionViewer } from '../viewer.ts';
import { attachmentOf } from './attachment.ts';
import type { Due } from './due.ts';
import { figuresOf } from './figures.ts';
import { type Letter, letterHtml, letterText } from './letter.ts';
import { linkTo } from './links.ts';
import { shownIn } from './shown.ts';
import { letterWordsIn } from './words/index.ts';
import type { SkipReason } from './words/words.ts';

export interface Sending {
  context: Context;
  schedule: Due;
  owner: SessionViewer;
}

export type Outcome = { message: Message } | { reason: SkipReason };

/** The letter to one recipient, made with the recipient's own rights at this moment, or why there is none. */
export async function letterTo(recipientId: number, sending: Sending): Promise<Outcome> {
  const { context, schedule } = sending;
  const viewer = await readViewer(context.database.readers, recipientId);
  if (!viewer || viewer.companyId !== Number(schedule.company_id)) return { reason: 'left' };
  const access = accessOf(viewer, context);
  const report = await savedReport(Number(schedule.report_id), access, context.database.readers);
  if (!report || report.archivedAt) return { reason: 'unseen' };
  const { definition } = report;
  try {
    const question = await questionFor({ definition, params: JSON.parse(schedule.params) }, access);
    return { message: await messageTo(viewer, report, question, sending) };
  } catch (error) {
    const reason = context.stopping.aborted ? undefined : reasonOf(error);
    if (reason) return { reason };
    throw error;
  }
}

function reasonOf(error: unknown): SkipReason | undefined {
  if (!(error instanceof AppError)) return undefined;
  if (error.code === 'timeout') return 'failed';
  if (error.code !== 'invalidReport') return undefined;
  return error.details.problems?.some(({ code }) => code === 'deniedField') ? 'denied' : 'broken';
}

async function messageTo(
  viewer: SessionViewer,
  report: Body,
  question: Question,
  { context, schedule, owner }: Sending,
): Promise<Message> {
  const { language } = viewer;
  const words = letterWordsIn(language);
  const { calendar } = question.access.operands;
  const shown = shownIn(language, calendar.zone);
  const signal = context.stopping;
  const answer = await answerTo(question, context, { purpose: 'screen', signal });
  const figures = await figuresOf(tableFor(answer, question, language), shown);
  const file = await fileFor(viewer, report, question, { context, schedule, owner });
  const letter: Letter = {
    language,
    title: String(report.name),
    before: [
      (await wordingIn(question, language, context)).sentence,
      words.asOf(shown.instant(calendar.now), calendar.zone),
    ],
    ...(figures.lines.length ? { figures } : {}),
    after: [
      ...(figures.lines.length ? [] : [words.nothing]),
      ...(figures.more ? [words.more(shown.count(figures.more))] : []),
      ...(file ? [words.attached(file.name)] : schedule.format === 'link' ? [] : [words.tooLarge]),
    ],
    link: { text: words.open, url: linkTo(schedule, calendar.today, context) },
    foot: [words.why(`${owner.firstName} ${owner.lastName}`)],
  };
  return {
    companyId: viewer.companyId,
    kind: 'scheduledReport',
    professionalId: viewer.professionalId,
    to: { name: `${viewer.firstName} ${viewer.lastName}`, address: viewer.email },
    subject: words.subject(letter.title, shown.day(calendar.now)),
    text: letterText(letter),
    html: letterHtml(letter),
    ...(file ? { attachments: [file] } : {}),
  };
}

async function fileFor(viewer: SessionViewer, report: Body, question: Question, sending: Sending) {
  const { context, schedule } = sending;
  if (schedule.format === 'link') return undefined;
  const { definition, name } = report;
  const { format } = schedule;
  const asked = { question, definition, title: String(name), format, viewer, isRaw: false };
  return attachmentOf({ ...asked, language: viewer.language }, context, context.stopping);
}
