/** An answer as a file: what a download streams, and what is attached to a letter. */

import type { Answer } from '#reports/answer.ts';
import { isSourceName } from '#reports/catalog.ts';
import { isSummary } from '#reports/checked.ts';
import { answerTelling, machineTelling } from '#reports/headings/telling.ts';
import { answerWordsIn } from '#reports/headings/words/index.ts';
import { type Language, labelsIn } from '#reports/labels/index.ts';
import type { Context } from './context.ts';
import { aboutTable } from './exports/about.ts';
import type { FileFormat } from './exports/contract.ts';
import { csvFile, csvStyle } from './exports/csv.ts';
import { fileName } from './exports/fileName.ts';
import { listTable } from './exports/listTable.ts';
import { answerTable, type Table, type Told } from './exports/table.ts';
import { fileWordsIn } from './exports/words/index.ts';
import { xlsxFile } from './exports/xlsx/xlsx.ts';
import { allowanceFor, answerTo, type Question, wordingIn } from './reporting.ts';
import type { SessionViewer } from './viewer.ts';

export type { Table };

export interface FileAsked {
  question: Question;
  /** The definition as it was given, with its parameters still in their places. */
  definition: unknown;
  title: string | undefined;
  format: FileFormat;
  language: Language;
  isRaw: boolean;
  viewer: Pick<SessionViewer, 'firstName' | 'lastName'>;
}

type Running = Pick<Context, 'exporter' | 'shared'>;

/** Reads what the file shows and hands it to `use`; rows are read while it is used, all in one transaction, until `signal` aborts or time is up. */
export async function withTable(
  { question, language, isRaw }: FileAsked,
  { exporter, shared }: Running,
  { signal, rows }: { signal: AbortSignal; rows?: number },
  use: (table: Table) => Promise<void>,
): Promise<void> {
  const { report, access } = question;
  const told = toldFor(question, language, isRaw);
  if (isSummary(report)) {
    const answer = await answerTo(question, { runner: exporter, shared }, { purpose: 'export', signal });
    return use(answerTable(answer, told));
  }
  const { caps, milliseconds } = allowanceFor('export');
  const stop = AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]);
  await exporter.run(
    async (ask) =>
      use(await listTable(report, { context: access.scoped, ask, most: rows ?? caps.rows }, told)),
    { milliseconds, signal: stop },
  );
}

/** An answer that is there already, as its table in the words of a language. */
export const tableFor = (answer: Answer, question: Question, language: Language): Table =>
  answerTable(answer, toldFor(question, language, false));

function toldFor({ report, access }: Question, language: Language, isRaw: boolean): Told {
  const { calendar } = access.operands;
  return isRaw
    ? { telling: machineTelling(report), totals: undefined, calendar }
    : { telling: answerTelling(report, language, calendar), totals: answerWordsIn(language), calendar };
}

export async function fileBytes(
  table: Table,
  asked: FileAsked,
  context: Pick<Context, 'database'>,
): Promise<AsyncIterable<string | Uint8Array>> {
  const { format, language, isRaw, question, viewer } = asked;
  if (format === 'csv') return csvFile(table, csvStyle(language, isRaw));
  const words = fileWordsIn(language);
  const facts = {
    ...asked,
    words,
    viewerName: `${viewer.firstName} ${viewer.lastName}`,
    wording: await wordingIn(question, language, context),
    number: (value: number) => new Intl.NumberFormat(`${language}-CA`).format(value),
  };
  return xlsxFile(table, aboutTable(facts, table), words);
}

export const fileType = (format: FileFormat): string =>
  ({ csv: 'text/csv; charset=utf-8', xlsx: workbookType })[format];

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The report's name and the day; of a file that was cut, how much of it is there. */
export function fileNameFor(
  { shown, total, truncated, calendar }: Table,
  { title, format, language, question }: FileAsked,
): string {
  const cut = truncated ? [fileWordsIn(language).cutName(shown, total)] : [];
  return fileName([title ?? sourceLabel(question, language), calendar.today, ...cut], format);
}

const sourceLabel = ({ report }: Question, language: Language): string =>
  isSourceName(report.source.name)
    ? labelsIn(language).sources[report.source.name].label
    : report.source.name;
