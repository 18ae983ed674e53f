import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';

/** Two at a time: each is a thread with its own heap. */
const queue = pLimit(2);

const program = new URL('./pdfWorker.mjs', import.meta.url);

/** A document as the bytes of a PDF file. It is plain data, without functions or pictures. */
export const pdf = (document: TDocumentDefinitions): Promise<Uint8Array> =>
  queue(
    () =>
      new Promise((resolve, reject) => {
        const worker = new Worker(program, { workerData: document, execArgv: [] });
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', (code) => reject(new Error(`the PDF's thread ended with ${code}`)));
      }),
  );
