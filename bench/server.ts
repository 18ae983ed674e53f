import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ownMemory } from './memory.ts';

export interface Server {
  url: string;
  /** In MB. */
  memory: () => number;
  stop: () => void;
}

/** In a process of its own, as a person starts it: who asks must not slow down who answers. */
export function startServer(): Promise<Server> {
  const child = spawn(process.execPath, [...process.execArgv, 'server/main.ts'], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const memory = () => ownMemory(child.pid);
  return new Promise((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const [url] = /http:\/\/\S+/.exec(line) ?? [];
      if (url) resolve({ url, memory, stop: () => child.kill() });
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}
