import { Agent, get } from 'node:http';
import type { Database } from '#server/database.ts';
import { closeSession, openSession } from '#server/session/sessions.ts';
import { type Server, startServer } from './server.ts';
import { percentile, print } from './timing.ts';

const seconds = Number(process.env.BENCH_SECONDS ?? 3);

/** How many pages of Contacts a second a server gives, and how long the last of a hundred waits: filtered, searched, sorted and counted. */
export async function load(database: Database): Promise<void> {
  const token = await openSession(database.writer, 1, Date.now());
  const server = await startServer();
  try {
    for (const [name, paths] of Object.entries(asked))
      for (const connections of [10, 50]) {
        await run({ server, token, paths, connections, milliseconds: 500 });
        const times = await run({ server, token, paths, connections, milliseconds: seconds * 1_000 });
        print(`${name}, ${connections} connections, requests a second`, times.length / seconds);
        print('  p50', percentile(times, 0.5));
        print('  p99', percentile(times, 0.99));
      }
  } finally {
    server.stop();
    await closeSession(database, token);
  }
}

const filter = (rules: object[]) => encodeURIComponent(JSON.stringify({ combinator: 'and', rules }));
const active = { field: 'state', operator: '=', value: 'active' };
const ofBranch = { field: 'branchId', operator: '=', value: 3 };

const page = (rules: object[]) => (q: string) =>
  `/api/clients?size=25&sort=lastName,firstName&filter=${filter(rules)}${q && `&q=${encodeURIComponent(q)}`}`;

const words = 'tremb,gagn,marie,jean,lavoie,514,exam,zoe,xqzw,roy,bou,dub,s,an,sim,ber,pel,cot,lec,mor'.split(
  ',',
);

const asked = {
  'active, one word': ['mar'].map(page([active])),
  'active, many words': words.map(page([active])),
  'active, of a branch, many words': words.map(page([active, ofBranch])),
  'active, no word': [''].map(page([active])),
};

interface Run {
  server: Server;
  token: string;
  paths: readonly string[];
  connections: number;
  milliseconds: number;
}

/** Milliseconds of each answer. */
async function run({ server, token, paths, connections, milliseconds }: Run): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const until = performance.now() + milliseconds;
  let turn = 0;
  const ask = async () => {
    while (performance.now() < until) {
      const began = performance.now();
      turn += 1;
      await answered(`${server.url}${paths[turn % paths.length]}`, token, agent);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  agent.destroy();
  return times;
}

const answered = (url: string, token: string, agent: Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    get(url, { agent, headers: { Cookie: `cohort=${token}` } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${response.statusCode} for ${url}`));
      response.resume().on('end', resolve).on('error', reject);
    }).on('error', reject);
  });
