import { spawnSync } from 'node:child_process';
import { environment, nodeOptions } from '../server/environment.mjs';
import { root } from '../server/prepare.mjs';

/** All measurements one after the other, or those that are named, in processes that begin as the server does. */
const named = process.argv.slice(2);
for (const name of named.length ? named : ['main', 'statistics', 'contacts', 'groups']) {
  const { status } = spawnSync(process.execPath, [...nodeOptions, `bench/${name}.ts`], {
    cwd: root,
    stdio: 'inherit',
    env: environment,
  });
  if (status !== 0) process.exit(status ?? 1);
}
