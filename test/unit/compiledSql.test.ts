import { describe, expect, test } from 'vitest';
import type { Dialect } from '#reports/sql.ts';
import { statementsOf } from '../support/statements/asking.ts';
import { formatted, inOneLine } from '../support/statements/formatted.ts';
import { subjects } from '../support/statements/index.ts';
import type { Examples } from '../support/statements/words.ts';

const dialects: Dialect[] = ['sqlite', 'postgres'];

describe.each(Object.keys(subjects))('what is asked about %s', (subject) => {
  test.each(dialects)('becomes on %s the very statements in the file beside this test', async (dialect) => {
    const texts = await Promise.all(Object.entries(subjects[subject] as Examples).map(readable(dialect)));
    await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(`compiledSql/${subject}.${dialect}.sql`);
  });
});

const readable =
  (dialect: Dialect) =>
  async ([name, example]: [string, Examples[string]]): Promise<string> => {
    const statements = await statementsOf(example, dialect);
    return [`-- ${name}`, ...statements.map(formatted)].join('\n');
  };

test('the files show statements as they are: only blanks become line breaks', async () => {
  for (const dialect of dialects)
    for (const example of Object.values(subjects).flatMap(Object.values))
      for (const statement of await statementsOf(example, dialect)) {
        const [, lines] = /^(.*)\n-- .*$/s.exec(formatted(statement)) ?? [];
        expect(inOneLine(lines ?? '')).toBe(inOneLine(statement.text));
      }
});

test('there are enough examples, and no two of one name', () => {
  const names = Object.values(subjects).flatMap(Object.keys);
  expect(names.length).toBeGreaterThan(80);
  expect(new Set(names).size).toBe(names.length);
});
