import { spawn } from 'node:child_process';
import { environment } from './environment.mjs';
import { install, root } from './prepare.mjs';

/** The server, started anew at each change, and Vite's pages with reload, on ports 3000 and 5173. */
install();
const options = { cwd: root, stdio: 'inherit', env: environment };
const children = [
  spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'watch', 'server/main.ts'], options),
  spawn(process.execPath, ['node_modules/vite/bin/vite.js'], options),
];
const endAll = () => {
  for (const child of children) child.kill();
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, endAll);
for (const child of children) child.on('exit', endAll);
