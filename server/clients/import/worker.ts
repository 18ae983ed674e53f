import { parentPort } from 'node:worker_threads';
import { fold } from '#reports/fold.ts';
import type { ImportField } from '../contract.ts';
import { orderIn } from './days.ts';
import { FileFault } from './fault.ts';
import type { FromWorker, GivenRow, Job, Settings, ToWorker } from './messages.ts';
import { openSheet, type RawRow } from './sheet.ts';
import { type Reading, type ReadRow, readValues } from './values.ts';

/** Reads files beside the server's own thread: each one's head, then, once it is told what the columns mean, its rows, a piece at each asking. */
async function read({ bytes, format }: Job): Promise<void> {
  const { facts, headers, rows } = await openSheet(bytes, format);
  const first = await beginning(rows);
  const settings = await asked<Settings>({
    kind: 'head',
    facts,
    columns: headers.map((header, index) => ({ header, samples: samplesOf(first, index) })),
    dayOrder: orderIn(first.flatMap(({ cells }) => cells)),
  });
  await giveRows(first, rows, settings);
}

const sampled = 200;
const given = 1_000;

async function beginning(rows: AsyncGenerator<RawRow>): Promise<RawRow[]> {
  const first: RawRow[] = [];
  while (first.length < sampled) {
    const next = await rows.next();
    if (next.done) break;
    first.push(next.value);
  }
  return first;
}

const samplesOf = (rows: RawRow[], index: number): string[] =>
  [...new Set(rows.map(({ cells }) => cells[index]?.trim().slice(0, 80) ?? ''))].filter(Boolean).slice(0, 3);

async function giveRows(first: RawRow[], rows: AsyncGenerator<RawRow>, settings: Settings): Promise<void> {
  const meanings = Object.fromEntries(settings.meanings.map(([field, pairs]) => [field, new Map(pairs)]));
  const reading: Reading = { ...settings, meanings };
  const seen = new Map<string, number>();
  let piece: GivenRow[] = [];
  for await (const row of inTurn(first, rows)) {
    piece.push(givenRow(row, reading, { seen, withCells: settings.withCells }));
    if (piece.length < given) continue;
    await asked({ kind: 'rows', json: JSON.stringify(piece), count: piece.length });
    piece = [];
  }
  tell({ kind: 'last', json: JSON.stringify(piece), count: piece.length });
}

async function* inTurn(first: RawRow[], rows: AsyncGenerator<RawRow>): AsyncGenerator<RawRow> {
  yield* first;
  yield* rows;
}

function givenRow(
  { line, cells }: RawRow,
  reading: Reading,
  { seen, withCells }: { seen: Map<string, number>; withCells: boolean },
): GivenRow {
  const row = readValues(cells, reading);
  const errors = [...row.errors, ...excess(cells, reading)];
  const before = errors.length ? undefined : doubleOf(row, line, seen);
  return {
    line,
    values: row.values,
    errors,
    unknown: row.unknown,
    ...(before === undefined ? {} : { doubleOf: before }),
    ...(withCells ? { cells } : {}),
  };
}

/** A row longer than the headings has come apart somewhere. */
const excess = (cells: string[], { columns }: Reading): [ImportField | null, string][] =>
  cells.slice(columns.length).some((cell) => cell.trim() !== '') ? [[null, 'tooManyCells']] : [];

/** The earlier row of the file that is about the same person. */
function doubleOf({ values }: ReadRow, line: number, seen: Map<string, number>): number | undefined {
  const { id, email, birthDate, phone } = values;
  const name = fold(`${values.lastName ?? ''} ${values.firstName ?? ''}`);
  const sure = [
    ...(id === undefined ? [] : [`id ${id}`]),
    ...(email === undefined ? [] : [`email ${email}`]),
  ];
  const likely = [
    ...(birthDate === undefined ? [] : [`born ${birthDate} ${name}`]),
    ...(phone === undefined ? [] : [`phone ${String(phone).replace(/\D/g, '')} ${name}`]),
  ];
  const only = `name ${name}`;
  const marks = id === undefined ? [...sure, ...likely, ...(isBare(values) ? [only] : [])] : sure;
  const before = marks.map((mark) => seen.get(mark)).find((found) => found !== undefined);
  for (const mark of [...sure, ...likely, only]) if (!seen.has(mark)) seen.set(mark, line);
  return before;
}

const isBare = ({ id, email, birthDate, phone }: ReadRow['values']): boolean =>
  [id, email, birthDate, phone].every((value) => value === undefined);

const tell = (message: FromWorker): void => parentPort?.postMessage(message);

/** Says something and waits for what is said to it. */
function asked<T extends ToWorker>(message: FromWorker): Promise<T> {
  tell(message);
  return heard<T>();
}

const unheard: ToWorker[] = [];
let hear: (message: ToWorker) => void = (message) => unheard.push(message);

/** A port without a listener drops what arrives, so there is always this one. */
parentPort?.on('message', (message: ToWorker) => hear(message));

async function heard<T extends ToWorker>(): Promise<T> {
  const message =
    unheard.shift() ??
    (await new Promise<ToWorker>((resolve) => {
      hear = (said) => {
        hear = (later) => unheard.push(later);
        resolve(said);
      };
    }));
  return message as T;
}

async function work(job: Job): Promise<void> {
  try {
    await read(job);
  } catch (thrown) {
    if (!(thrown instanceof FileFault)) throw thrown;
    tell({
      kind: 'fault',
      reason: thrown.reason,
      ...(thrown.line === undefined ? {} : { line: thrown.line }),
    });
  }
}

for (;;) await work(await heard<Job>());
