import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../server/prepare.mjs';

/** What the page itself asks for, what those files import at once, and one language: at most 400 kB of script, packed, without charts and rule editor. */
const most = 400_000;
/** What reading a report adds to that before it shows itself. */
const mostOfReport = 200_000;
const late = ['recharts', 'react-querybuilder'];

const assets = join(root, 'dist', 'assets');
const page = readFileSync(join(root, 'dist', 'index.html'), 'utf8');
const wanted = withImports([...page.matchAll(/assets\/([\w.-]+\.js)/g)].map(([, name]) => name));

const languages = readdirSync(assets).filter((name) => /^(fr|en|es)-[\w-]+\.js$/.test(name));
const largest = languages.sort((one, other) => packed(other) - packed(one))[0];
if (languages.length < 3) fail('the languages are not files of their own');
wanted.add(largest);

const sizes = [...wanted].map((name) => ({ name, size: packed(name) }));
const total = sizes.reduce((sum, { size }) => sum + size, 0);
const all = readdirSync(assets)
  .filter((name) => name.endsWith('.js'))
  .reduce((sum, name) => sum + packed(name), 0);
process.stdout.write(
  `First load ${kilobytes(total)} kB in ${sizes.length} files, of ${kilobytes(all)} kB in all (gzip)\n`,
);
if (sizes.length === 0) fail('the page asks for no script');
const reportPage = readdirSync(assets).filter((name) => /^ReportPage-[\w-]+\.js$/.test(name));
if (reportPage.length !== 1) fail('the report has no page of its own');
const ofReport = [...withImports(reportPage)]
  .filter((name) => !wanted.has(name))
  .reduce((sum, name) => sum + packed(name), 0);
process.stdout.write(`A report adds ${kilobytes(ofReport)} kB\n`);
if (ofReport > mostOfReport) fail(`a report adds over ${kilobytes(mostOfReport)} kB`);
if (total > most) fail(`the first load is over ${kilobytes(most)} kB`);
for (const word of late) {
  const found = sizes.find(({ name }) =>
    readFileSync(join(assets, name), 'utf8').includes(
      word === 'recharts' ? 'recharts-wrapper' : 'queryBuilder',
    ),
  );
  if (found) fail(`${word} is in the first load: ${found.name}`);
}

function withImports(names) {
  const all = new Set(names);
  for (const name of all) for (const next of importsOf(name)) all.add(next);
  return all;
}

function importsOf(name) {
  const text = readFileSync(join(assets, name), 'utf8');
  return [...text.matchAll(/(?:^|[;}\s])import\s*(?:[\w${},*\s]+from\s*)?["']\.\/([\w.-]+\.js)["']/g)].map(
    ([, next]) => next,
  );
}

function packed(name) {
  return gzipSync(readFileSync(join(assets, name)), { level: 9 }).length;
}

function kilobytes(bytes) {
  return Math.round(bytes / 1_000);
}

function fail(reason) {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
