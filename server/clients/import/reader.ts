import { Worker } from 'node:worker_threads';
import { AppError } from '../../errors.ts';
import type { FileFormat } from '../contract.ts';
import type { FromWorker, GivenRow, Head, Settings, ToWorker } from './messages.ts';

/** A file being read in a thread of its own; `close` ends it whatever it is doing. */
export interface Reader {
  head: Head;
  rows: (settings: Settings) => AsyncGenerator<GivenRow[]>;
  close: () => void;
}

export async function openReader(bytes: Uint8Array, format: FileFormat): Promise<Reader> {
  const thread = idle.pop() ?? startThread();
  thread.ref();
  const next = listen(thread);
  let isOver = false;
  const close = () => {
    for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
    if (isOver) rest(thread);
    else void thread.terminate();
  };
  thread.postMessage({ bytes, format } satisfies ToWorker);
  try {
    const head = await next();
    if (head.kind !== 'head') throw new Error('a file begins with its head');
    const over = () => {
      isOver = true;
    };
    return { head, rows: (settings) => piecesOf(thread, { next, over }, settings), close };
  } catch (thrown) {
    isOver = thrown instanceof AppError && thrown.code !== 'tooLarge';
    close();
    throw thrown;
  }
}

/** Its own heap is bounded, so that no file can take the server's memory. */
const resourceLimits = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 16 };

const startThread = (): Worker =>
  new Worker(new URL('./thread.mjs', import.meta.url), { execArgv: [], resourceLimits });

/** A thread takes a moment to start, so one that has read its file to the end waits a while for the next. */
const idle: Worker[] = [];
const restMilliseconds = 30_000;

function rest(thread: Worker): void {
  thread.unref();
  idle.push(thread);
  setTimeout(() => {
    const at = idle.indexOf(thread);
    if (at >= 0) void idle.splice(at, 1)[0]?.terminate();
  }, restMilliseconds).unref();
}

async function* piecesOf(
  thread: Worker,
  { next, over }: { next: () => Promise<FromWorker>; over: () => void },
  settings: Settings,
): AsyncGenerator<GivenRow[]> {
  const say = (message: ToWorker) => thread.postMessage(message);
  say(settings);
  for (;;) {
    const piece = await next();
    if (piece.kind !== 'rows' && piece.kind !== 'last') throw new Error('after its head a file has rows');
    /** The next piece is read while this one is looked at. */
    if (piece.kind === 'rows') say('next');
    else over();
    yield JSON.parse(piece.json) as GivenRow[];
    if (piece.kind === 'last') return;
  }
}

/** The worker's messages one by one; a fault in the file is thrown, as is a thread that ends before its time. */
function listen(worker: Worker): () => Promise<FromWorker> {
  const waiting: FromWorker[] = [];
  let failure: Error | undefined;
  let wake: () => void = () => undefined;
  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'fault') failure = refused(message);
    else waiting.push(message);
    wake();
  });
  worker.on('error', (error) => {
    failure ??= isOutOfMemory(error) ? refused({ kind: 'fault', reason: 'tooLarge' }) : error;
    wake();
  });
  worker.on('exit', () => {
    failure ??= new Error('the file could not be read to its end');
    wake();
  });
  return async () => {
    while (waiting.length === 0 && !failure)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    const message = waiting.shift();
    if (message) return message;
    throw failure;
  };
}

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const sizes = new Set(['tooLarge', 'tooManyRows', 'tooManyColumns']);

const refused = ({ reason, line }: Extract<FromWorker, { kind: 'fault' }>): AppError =>
  new AppError(sizes.has(reason) ? 'tooLarge' : 'invalidInput', {
    problems: [{ path: ['file', ...(line === undefined ? [] : [line])], code: reason }],
  });
