import { spawn } from 'node:child_process';
import { environment, nodeOptions } from './environment.mjs';
import { build, install, root } from './prepare.mjs';

install();
build();

const server = spawn(process.execPath, [...nodeOptions, 'server/main.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: environment,
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
