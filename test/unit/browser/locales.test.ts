import { describe, expect, test } from 'vitest';
import { subjects } from '#client/reports/builder/subjects.ts';
import { operatorKey } from '#client/shared/RuleEditor/operatorKey.ts';
import { presets } from '#client/statistics/ranges.ts';
import { units } from '#reports/days.ts';
import { buckets, chartKinds, comparisons, measureNames, parameterTypes } from '#reports/definition.ts';
import { operatorsFor } from '#reports/operators.ts';
import { operatorNames, quantifiers } from '#reports/rules.ts';
import type { FieldType } from '#reports/source.ts';
import { figureIds } from '#server/statistics/contract.ts';

const languages = ['en', 'fr', 'es'] as const;
type Words = Record<string, string>;
type Messages = Record<(typeof languages)[number], Words>;

const found = import.meta.glob<{ messages: Messages }>(
  ['../../../client/*/messages.ts', '../../../client/*/*/messages.ts'],
  { eager: true },
);
const namespaces = Object.entries(found).map(([path, { messages }]): [string, Messages] => [
  path.split('/').at(-2) ?? '',
  messages,
]);
const namespace = (wanted: string): Messages => {
  const messages = namespaces.find(([name]) => name === wanted)?.[1];
  if (!messages) throw new Error(`no words for ${wanted}`);
  return messages;
};

const suffix = /_(zero|one|two|few|many|other)$/;
const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{[^}]*\}\}/g)].map(([placeholder]) => placeholder))].toSorted();

test('every page has its words', () => {
  expect(namespaces.map(([name]) => name)).toEqual(
    expect.arrayContaining(['shared', 'shell', 'session', 'clients', 'reports', 'statistics']),
  );
});

describe.each(namespaces)('the words of %s', (_, messages) => {
  test('are the same in every language', () => {
    const keys = Object.keys(messages.en).toSorted();
    expect(keys.length).toBeGreaterThan(0);
    for (const language of languages)
      expect([language, Object.keys(messages[language]).toSorted()]).toEqual([language, keys]);
  });

  test('are never empty, and every gap in them is well written', () => {
    const wrong = languages.flatMap((language) =>
      Object.entries(messages[language])
        .filter(
          ([, text]) =>
            text.trim() === '' || text.trim() !== text || /(^|[^{])\{[^{]|[^}]\}([^}]|$)/.test(text),
        )
        .map(([key]) => `${language} ${key}`),
    );
    expect(wrong).toEqual([]);
  });

  test('leave the same gaps in every language', () => {
    const gaps = (language: (typeof languages)[number]) =>
      Object.fromEntries(Object.entries(messages[language]).map(([key, text]) => [key, placeholders(text)]));
    expect(gaps('fr')).toEqual(gaps('en'));
    expect(gaps('es')).toEqual(gaps('en'));
  });

  test('have every plural that each language needs', () => {
    const missing = languages.flatMap((language) => {
      const words = messages[language];
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const plural = Object.keys(words).filter((key) => suffix.test(key));
      return [...new Set(plural.map((key) => key.replace(suffix, '')))].flatMap((stem) =>
        needed
          .filter((category) => !words[`${stem}_${category}`])
          .map((category) => `${language} ${stem}_${category}`),
      );
    });
    expect(missing).toEqual([]);
  });
});

test('French and Spanish have a word for a million of something', () => {
  const categories = (language: string) => new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  expect([categories('fr'), categories('es')].every((known) => known.includes('many'))).toBe(true);
  expect(namespace('shared').fr['grid.total_many']).toBe('{{shown}} de résultats');
});

const has = (words: Words, key: string): boolean => key in words || `${key}_other` in words;

describe('everything that is named by its identifier has a name', () => {
  const types: FieldType[] = ['text', 'number', 'money', 'date', 'instant', 'boolean', 'choice', 'reference'];
  const operatorKeys = types.flatMap((type) =>
    operatorsFor(type, operatorNames).map((name) => operatorKey(name, type)),
  );
  const periods = ['last', 'next', 'this', 'previous', 'moreThan', 'from'];

  test.each<[string, string, readonly string[]]>([
    ['comparisons', 'shared', operatorKeys],
    ['periods', 'shared', periods.map((kind) => `period ${kind}`)],
    [
      'spans of time',
      'shared',
      units.flatMap((unit) => [`unit ${unit}`, `this ${unit}`, `previous ${unit}`]),
    ],
    ['moving spans', 'shared', ['last', 'next', 'moreThan'].map((kind) => `${kind} units`)],
    ['moving days', 'shared', ['on', 'today', 'yesterday', 'tomorrow'].map((day) => `day ${day}`)],
    ['families of subjects', 'builder', Object.keys(subjects).map((family) => `subjects.${family}`)],
    ['buckets', 'answer', buckets.map((name) => `bucket.${name}`)],
    ['measures', 'answer', measureNames.map((name) => `measured.${name}`)],
    ['offered measures', 'builder', measureNames.map((name) => `measure.${name}`)],
    ['comparisons of periods', 'builder', comparisons.map((kind) => `compare.${kind}`)],
    ['kinds of answers', 'builder', parameterTypes.map((type) => `params.type.${type}`)],
    ['quantifiers', 'RuleEditor', quantifiers.map((mode) => `has ${mode}`)],
    ['drawings', 'answer', chartKinds.map((kind) => `chart.${kind}`)],
    ['figures', 'statistics', figureIds.flatMap((id) => [`figure.${id}`, `means.${id}`])],
    ['changes', 'statistics', ['none', 'same', 'up', 'down'].map((kind) => `change.${kind}`)],
    ['ranges', 'statistics', presets],
  ])('all %s', (_, name, keys) => {
    expect(keys.filter((key) => !has(namespace(name).en, key))).toEqual([]);
  });
});

const files = import.meta.glob<string>('../../../client/**/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
});

test('every word that a page asks for by name exists', () => {
  const unknown = Object.entries(files).flatMap(([path, text]) => {
    const named = [...text.matchAll(/useTranslation\('(\w+)'\)/g)].map(([, name = '']) => name);
    const known = [...named, 'shared', path.split('/').at(4) ?? ''].flatMap((name) =>
      Object.keys(namespaces.find(([own]) => own === name)?.[1].en ?? {}),
    );
    const words = Object.fromEntries(known.map((key) => [key, '']));
    return [...text.matchAll(/\bt\(\s*'([^']+)'/g)]
      .map(([, key = '']) => key)
      .filter((key) => !key.includes(':') && !has(words, key))
      .map((key) => `${path}: ${key}`);
  });
  expect(unknown).toEqual([]);
  expect(Object.keys(files).length).toBeGreaterThan(100);
});
