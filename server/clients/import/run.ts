import type { Access } from '../../dataAccess.ts';
import { type Connection, type Database, transaction } from '../../database.ts';
import { AppError } from '../../errors.ts';
import type { SessionViewer } from '../../viewer.ts';
import { openBulk } from '../bulk/store.ts';
import { inOneGo, undoneWithin, type Work } from '../bulk/work.ts';
import type { FileFormat, ImportAnswer, ImportMapping } from '../contract.ts';
import { suggestedColumns } from './headings.ts';
import { type JudgedRow, judgeRows } from './judge.ts';
import { importLog } from './log.ts';
import { meaningsFor } from './meanings.ts';
import { rememberedMapping, rememberMapping } from './memory.ts';
import type { GivenRow, Settings } from './messages.ts';
import { openReader, type Reader } from './reader.ts';
import { type Tally, tally } from './tally.ts';
import { welcomeCreated, writeRows } from './write.ts';

export interface Importing {
  bytes: Uint8Array;
  format: FileFormat;
  name: string | null;
  mapping?: ImportMapping | undefined;
  dryRun: boolean;
  partial: boolean;
  update: boolean;
  progress: (phase: 'checking' | 'writing', done: number, total: number | null) => void;
  signal: AbortSignal;
}

export interface Within {
  before: (tx: Work['tx']) => Promise<object | undefined>;
  after: (tx: Work['tx'], answer: ImportAnswer) => Promise<void>;
}

/**
 * Reads a file of clients twice: to judge every row without holding anybody up, and then, if nothing speaks against it, to write them all
 * in one transaction that judges them again. A reader goes through its file once, so each attempt at that transaction has one of its own.
 */
export async function importClients(
  database: Database,
  asking: Omit<Work, 'tx'>,
  importing: Importing,
  within: Within,
): Promise<ImportAnswer> {
  const repeated = importing.dryRun ? undefined : await recalled(database, within);
  if (repeated) return repeated as ImportAnswer;
  const checked = await withReader(importing, async (reader) => {
    const plan = await planOf(reader, { ...importing, connection: database.readers }, asking);
    const found = await check(plan, { connection: database.readers, importing, asking });
    return { plan, found };
  });
  if (importing.dryRun) return answerOf(checked.plan, checked.found);
  refuseFaulty(checked.found, importing);
  const { total } = checked.found.totals();
  return inOneGo(database, asking.viewer.companyId, async (tx) => {
    const answered = await within.before(tx);
    if (answered) return answered as ImportAnswer;
    const writing = { importing, work: { ...asking, tx }, total };
    const answer = await withReader(importing, (reader) => write({ ...checked.plan, reader }, writing));
    await within.after(tx, answer);
    return answer;
  });
}

/** What this very request was answered before. Nothing is kept by looking. */
async function recalled(database: Database, within: Within): Promise<object | undefined> {
  const notYet = new Error('not yet');
  try {
    return await transaction(database, async (tx) => {
      const answer = await within.before(tx);
      if (answer) return answer;
      throw notYet;
    });
  } catch (thrown) {
    if (thrown === notYet) return undefined;
    throw thrown;
  }
}

async function withReader<T>(
  { bytes, format, signal }: Pick<Importing, 'bytes' | 'format' | 'signal'>,
  work: (reader: Reader) => Promise<T>,
): Promise<T> {
  const reader = await openReader(bytes, format);
  const stop = () => reader.close();
  signal.addEventListener('abort', stop);
  try {
    signal.throwIfAborted();
    return await work(reader);
  } finally {
    signal.removeEventListener('abort', stop);
    reader.close();
  }
}

export interface Plan {
  reader: Reader;
  mapping: ImportMapping;
  isRemembered: boolean;
  format: FileFormat;
  settings: Settings;
  meanings: Awaited<ReturnType<typeof meaningsFor>>;
}

interface Asking {
  viewer: SessionViewer;
  access: Access;
}

async function planOf(
  reader: Reader,
  { mapping, format, connection }: Pick<Importing, 'mapping' | 'format'> & { connection: Connection },
  { viewer, access }: Asking,
): Promise<Plan> {
  const headers = reader.head.columns.map(({ header }) => header);
  const remembered = mapping ? undefined : await rememberedMapping(connection, headers, viewer);
  const known = mapping ??
    atMost(remembered, headers.length) ?? { columns: suggestedColumns(headers), values: [] };
  if (known.columns.length > headers.length) throw mappingRefused('tooManyColumns');
  const named = known.columns.filter((field) => field !== null);
  if (new Set(named).size !== named.length) throw mappingRefused('doubleField');
  const columns = headers.map((_, index) => known.columns[index] ?? null);
  const dayOrder = known.dayOrder ?? reader.head.dayOrder ?? (viewer.language === 'en' ? 'mdy' : 'dmy');
  const full = { ...known, columns, dayOrder };
  const meanings = await meaningsFor(full, connection, access);
  const settings = { columns, dayOrder, meanings: meanings.pairs, withCells: false };
  return { reader, mapping: full, isRemembered: remembered !== undefined, format, settings, meanings };
}

/** The same headings may have had one more beside them, with what was wrong. */
const atMost = (mapping: ImportMapping | undefined, count: number): ImportMapping | undefined =>
  mapping && { ...mapping, columns: mapping.columns.slice(0, count) };

const mappingRefused = (code: string): AppError =>
  new AppError('invalidInput', { problems: [{ path: ['mapping', 'columns'], code }] });

interface Check {
  connection: Connection;
  importing: Pick<Importing, 'update' | 'progress'>;
  asking: Asking;
}

async function check(plan: Plan, { connection, importing, asking }: Check): Promise<Tally> {
  const found = tally();
  for await (const { judged, given } of judgedRows(plan, { connection, importing, asking })) {
    found.add(judged, given);
    importing.progress('checking', found.totals().total, null);
  }
  return found;
}

/** The file's rows with what becomes of each, piece by piece. */
export async function* judgedRows(
  { reader, settings, meanings }: Plan,
  { connection, importing: { update }, asking }: Check,
): AsyncGenerator<{ judged: JudgedRow[]; given: GivenRow[] }> {
  for await (const given of reader.rows(settings)) {
    const judged = await judgeRows(given, { ...asking, connection, meanings, update });
    yield { judged, given };
  }
}

/** The plan of a file for whoever needs its rows with their cells. */
export async function rowsWithCells(
  database: Database,
  asking: Asking,
  importing: Pick<Importing, 'bytes' | 'format' | 'mapping' | 'update' | 'signal'>,
  use: (headers: string[], pieces: AsyncGenerator<{ judged: JudgedRow[] }>) => Promise<void>,
): Promise<void> {
  await withReader(importing, async (reader) => {
    const plan = await planOf(reader, { ...importing, connection: database.readers }, asking);
    const settings = { ...plan.settings, withCells: true };
    const check = {
      connection: database.readers,
      importing: { update: importing.update, progress: () => undefined },
      asking,
    };
    const headers = reader.head.columns.map(({ header }) => header);
    await use(headers, judgedRows({ ...plan, settings }, check));
  });
}

function refuseFaulty(found: Tally, { partial }: Importing): void {
  const problems = found.problems();
  if (problems.length > 0 && !partial) throw new AppError('invalidInput', { problems });
}

interface Writing {
  importing: Importing;
  work: Work;
  total: number;
}

async function write(plan: Plan, { importing, work, total }: Writing): Promise<ImportAnswer> {
  const { tx, viewer, now } = work;
  const bulkId = await openBulk({ action: 'import', params: { name: importing.name } }, work);
  const log = importLog(importing.name, work);
  const found = tally();
  for await (const { judged, given } of judgedRows(plan, { connection: tx, importing, asking: work })) {
    found.add(judged, given);
    await log.add(await writeRows(bulkId, judged, work));
    importing.signal.throwIfAborted();
    importing.progress('writing', found.totals().total, total);
  }
  refuseFaulty(found, importing);
  await welcomeCreated(work);
  await log.flush();
  const headers = plan.reader.head.columns.map(({ header }) => header);
  await rememberMapping(tx, headers, { mapping: plan.mapping, viewer, now });
  const { counts } = found.totals();
  const answer = answerOf(plan, found);
  if (counts.create + counts.update > 0)
    return { ...answer, undo: { id: bulkId, until: now + undoneWithin } };
  await tx('bulk_actions').where({ id: bulkId }).delete();
  return answer;
}

function answerOf({ reader, mapping, isRemembered, format }: Plan, found: Tally): ImportAnswer {
  const { facts, columns } = reader.head;
  return {
    file: { format, ...facts },
    columns,
    mapping,
    isRemembered,
    unknown: found.unknown(),
    ...found.totals(),
    rows: found.shown(),
  };
}
