import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, wherever it is called from. Plain JavaScript: it runs before anything is installed. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs what the lock file names, unless that very lock file was installed already. Not `npm ci`: it wants every platform's binaries in the lock file, not only this one's. */
export function install() {
  refuseOldNode();
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = join(root, 'node_modules', '.installed-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing what is missing (the database driver may be compiled: about two minutes)…');
  run('npm', ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund']);
  writeFileSync(stamp, lock);
}

/** Builds the pages when anything they are made of is newer than they are. */
export function build() {
  const made = join(root, 'dist', 'index.html');
  const sources = ['client', 'server', 'reports', 'vite.config.ts', 'package-lock.json'].map((name) =>
    newest(join(root, name)),
  );
  if (existsSync(made) && statSync(made).mtimeMs >= Math.max(...sources)) return;
  say('Building the pages…');
  run(process.execPath, [
    join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
    'build',
    '--logLevel',
    'warn',
  ]);
}

/** Runs a command to its end; ends this process with its exit code when it fails. */
export function run(command, args, environment = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) process.exit(status ?? 1);
}

export const say = (text) => process.stdout.write(`${text}\n`);

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(`Cohort needs Node.js 20.19 or later; this is ${process.versions.node}\n`);
  process.exit(1);
}
