// node --import tsx test/mutants/run.mjs [words of a title or file]: every deliberate mistake must be noticed by the test that it names.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mutants } from './mutants.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const copy = mkdtempSync(join(tmpdir(), 'cohort-mutants-'));
const left = ['node_modules', '.git', 'dist', 'data', 'test-results', 'bench', 'docs'];
const words = process.argv.slice(2).join(' ');
const asked = mutants.filter(({ title, file }) => `${file}: ${title}`.includes(words));

/** The test that failed, and whether for want of a statement that runs; none where all hold. Whatever else goes wrong is no mistake noticed. */
function failing({ file, test }) {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const pattern = test ? ['-t', test.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')] : [];
  const options = ['--config', 'test/mutants/vitest.config.ts', '--reporter=json', `--outputFile=${report}`];
  const command = ['node_modules/vitest/vitest.mjs', 'run', file, ...pattern, ...options];
  const { stderr } = spawnSync(process.execPath, command, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, TEST_SEED: '20261122' },
  });
  const { testResults, numPassedTests } = JSON.parse(readFileSync(report, 'utf8'));
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = results.find(({ status }) => status === 'failed');
  const complaint = failed?.failureMessages.join() ?? testResults.map(({ message }) => message).join();
  if (/timed out/.test(complaint)) throw new Error(`${file}: ${complaint.slice(0, 300)}`);
  if (!failed && numPassedTests === 0) throw new Error(`${file} ran nothing: ${complaint || stderr}`);
  return (
    failed &&
    `${failed.title}${/SQLITE_ERROR|syntax error/.test(complaint) ? ' (a statement did not run)' : ''}`
  );
}

function verdict({ file, find, replace, killedBy }) {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace(find, () => replace),
  );
  try {
    const named = failing(killedBy);
    if (named) return { killer: named };
    const other = failing({ file: killedBy.file });
    return other ? { killer: other, note: `not by "${killedBy.test}"` } : { survived: true };
  } finally {
    writeFileSync(path, text);
  }
}

function assertFound({ file, find, title }) {
  const times = readFileSync(join(copy, file), 'utf8').split(find).length - 1;
  if (times !== 1) throw new Error(`"${title}": what it changes stands ${times} times in ${file}`);
}

/** Without a mistake every named test must hold, and be there. */
function assertSound() {
  const tests = new Map(asked.map(({ killedBy }) => [JSON.stringify(killedBy), killedBy]));
  for (const killer of tests.values()) {
    const failed = failing(killer);
    if (failed) throw new Error(`without any mistake ${killer.file} fails: ${failed}`);
    say(`holds      ${killer.file}: ${killer.test}`);
  }
}

const say = (line) => process.stdout.write(`${line}\n`);

try {
  cpSync(root, copy, {
    recursive: true,
    filter: (path) => dirname(path) !== root || !left.includes(basename(path)),
  });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  asked.forEach(assertFound);
  if (!process.env.SKIP_SOUND) assertSound();
  let survivors = 0;
  for (const mutant of asked) {
    const { killer, note, survived } = verdict(mutant);
    if (survived) survivors += 1;
    const by = survived ? '' : ` <- ${basename(mutant.killedBy.file)}: ${killer}${note ? ` (${note})` : ''}`;
    say(`${survived ? 'SURVIVED' : 'killed  '}   ${mutant.file}: ${mutant.title}${by}`);
  }
  say(`${asked.length - survivors} of ${asked.length} mistakes noticed`);
  process.exitCode = survivors ? 1 : 0;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
