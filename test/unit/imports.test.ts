import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { expect, test } from 'vitest';

const { forbidden, options } = createRequire(import.meta.url)('../imports.cjs');

async function violations(folder: string, paths: string[]): Promise<{ broken: string[]; modules: number }> {
  const here = process.cwd();
  const settings = {
    ...options,
    baseDir: folder,
    tsConfig: { fileName: join(here, 'tsconfig.json') },
    ruleSet: { forbidden },
    validate: true,
  };
  const { output } = await cruise(paths, settings, undefined, {
    tsConfig: extractTSConfig(join(here, 'tsconfig.json')),
  });
  const { summary } = output as ICruiseResult;
  return {
    broken: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
    modules: summary.totalCruised,
  };
}

test('every import stays within what its folder may see', async () => {
  const { broken, modules } = await violations(process.cwd(), [
    'client',
    'server',
    'reports',
    'seeds',
    'test',
  ]);
  expect(broken).toEqual([]);
  expect(modules).toBeGreaterThan(250);
}, 120_000);

test('an import across a border is found', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'imports-'));
  const files = {
    'reports/pure.ts': "import { secret } from '../server/clients/resource.ts';\nexport const a = secret;\n",
    'server/clients/resource.ts': 'export const secret = 1;\n',
    'client/clients/list.ts':
      "import { secret } from '../../server/clients/resource.ts';\nexport const b = secret;\n",
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { broken } = await violations(folder, ['client', 'server', 'reports']);
  expect(broken.map((line) => line.split(':')[0]).sort()).toEqual([
    'browser-sees-contract-only',
    'reports-is-pure',
  ]);
}, 60_000);
