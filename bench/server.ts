import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

export interface Server {
  url: string;
  /** In MB, what the process holds of the machine's memory. */
  memory: () => number;
  stop: () => void;
}

/** In a process of its own, as a person starts it: who asks must not slow down who answers. */
export function startServer(): Promise<Server> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { UV_THREADPOOL_SIZE: '8', ...process.env, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const memory = () => residentPages(child.pid) / 1_024;
  return new Promise((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const [url] = /http:\/\/\S+/.exec(line) ?? [];
      if (url) resolve({ url, memory, stop: () => child.kill() });
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

const residentPages = (pid: number | undefined): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
