import { spawn } from 'node:child_process';
import { build, install, root } from './prepare.mjs';

install();
build();

/** libuv's pool is sized before Node starts: more threads than connections and sign-ins together, so that no report holds them all. */
const environment = { UV_THREADPOOL_SIZE: '8', ...process.env };
const server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: environment,
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
