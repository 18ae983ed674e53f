import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../server/environment.mjs';
import { build, install, root, run, say } from '../server/prepare.mjs';

/** Everything that must hold, in the order in which it fails fastest. The last line counts what the test runner itself reports. */
install();
const bin = (name) => join(root, 'node_modules', '.bin', name);
say('Format, lint and types…');
run(bin('biome'), ['check', '--error-on-warnings', '.']);
run(bin('tsc'), ['--noEmit', '-p', '.']);
say('Dead code…');
run(bin('knip'), []);
build();
say('First load of the pages…');
run(process.execPath, ['test/firstLoad.mjs']);
if (process.argv.includes('--fast')) process.exit(0);
process.exit(tests());

function tests() {
  const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const hasBrowser = existsSync(chromium);
  if (!hasBrowser && process.env.CI) throw new Error(`Chromium must be at ${chromium} here`);
  say(
    hasBrowser
      ? 'Tests, and stories in the browser…'
      : `Tests. The stories in the browser are skipped: no Chromium at ${chromium}`,
  );
  mkdirSync(join(root, 'test-results'), { recursive: true });
  const report = join(root, 'test-results', 'report.json');
  const env = { ...environment, CHROMIUM: hasBrowser ? chromium : '' };
  const args = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    '--silent=passed-only',
  ];
  const { status } = spawnSync(bin('vitest'), args, { cwd: root, stdio: 'inherit', env });
  const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
  say(`${numPassedTests} passed, ${numFailedTests} failed${skipped}`);
  return status !== 0 || !success || numPassedTests === 0 ? 1 : 0;
}
