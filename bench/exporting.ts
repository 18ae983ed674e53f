import { get } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Database } from '#server/database.ts';
import { closeSession, openSession } from '#server/session/sessions.ts';
import { type Server, startServer } from './server.ts';
import { median, print, timed } from './timing.ts';

const times = 5;
const columns = 'firstName,lastName,email,phone,birthDate,branchId,responsibleId,state,createdAt';

/** All clients as a CSV file, how long somebody else waits for an answer meanwhile, and the memory that it takes. */
export async function exporting(database: Database): Promise<void> {
  const token = await openSession(database.writer, 1, Date.now());
  const server = await startServer();
  try {
    const file = () => answered(`${server.url}/api/clients/export?format=csv&columns=${columns}`, token);
    await file();
    const found: { time: number; wait: number; memory: number }[] = [];
    for (let run = 0; run < times; run += 1) {
      const watch = watchServer(server);
      const time = await timed(file);
      found.push({ time, ...(await watch.stop()) });
    }
    print('every client as CSV', median(found.map(({ time }) => time)));
    print('  longest wait of others', Math.max(...found.map(({ wait }) => wait)));
    print('  more memory, in MB', Math.max(...found.map(({ memory }) => memory)));
  } finally {
    server.stop();
    await closeSession(database, token);
  }
}

/** Asks one small thing after the other. */
function watchServer({ url, memory }: Server) {
  const before = memory();
  let wait = 0;
  let most = before;
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      wait = Math.max(wait, await timed(() => answered(`${url}/api/health/live`)));
      most = Math.max(most, memory());
      await setTimeout(4);
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await asking;
      return { wait, memory: most - before };
    },
  };
}

const answered = (url: string, token?: string): Promise<void> =>
  new Promise((resolve, reject) => {
    get(url, { headers: token ? { Cookie: `cohort=${token}` } : {} }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${response.statusCode} for ${url}`));
      response.resume().on('end', resolve).on('error', reject);
    }).on('error', reject);
  });
