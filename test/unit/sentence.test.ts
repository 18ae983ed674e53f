import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SourceName, sources } from '#reports/catalog.ts';
import { check } from '#reports/check.ts';
import type { CheckedReport } from '#reports/checked.ts';
import { definitionSchema, type ReportDefinition } from '#reports/definition.ts';
import { type Language, labelsIn } from '#reports/labels/index.ts';
import { all, type RuleGroup } from '#reports/rules.ts';
import { type Phrase, referencedIds, sentenceOf, sentenceText } from '#reports/sentence/index.ts';
import { calendarAt } from '#server/calendar.ts';
import { testNow } from '../support/clock.ts';
import { anyDetail, anySummary } from '../support/definitions.ts';
import { anySource, ruleTree } from '../support/ruleTrees.ts';
import { definitions, type Example } from '../support/sentences/definitions.ts';
import { en } from '../support/sentences/en.ts';
import { es } from '../support/sentences/es.ts';
import { fr } from '../support/sentences/fr.ts';
import { labelsUsed, literals } from '../support/sentences/literals.ts';
import { everyCondition, meaningOf, muting, rulesIn, withNeighbours } from '../support/sentences/trees.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);
const languages = ['fr', 'en', 'es'] as const;
const calendar = calendarAt(testNow, 'America/Toronto', 7);
const context = { asker: { professionalId: 1, branchIds: [1, 2] }, calendar };
const numbered = (source: string, id: number) => `${source} ‹${id}›`;

const checked = (definition: unknown): CheckedReport | undefined => {
  const parsed = definitionSchema.safeParse(definition);
  const result = parsed.success ? check(parsed.data, context) : undefined;
  return result?.ok ? result.value : undefined;
};

const listOf = (source: string, filter: RuleGroup): unknown => ({
  v: 2,
  source,
  filter,
  columns: [{ field: 'id' }],
});

const phrasesOf = (report: CheckedReport, language: Language, names = numbered): Phrase[] =>
  sentenceOf(report, { language, calendar, names, mutedRules: 0 });

/** Hard spaces as plain ones. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

const said = (report: CheckedReport, language: Language): string =>
  plain(sentenceText(phrasesOf(report, language)));

describe.each([
  ['en', en],
  ['fr', fr],
  ['es', es],
] as const)('in %s', (language, sentences: Record<Example, string>) => {
  const known: Record<string, string> = { 'branches 2': 'Laval', 'colleagues 5': 'Ana Roy' };
  const names = (source: string, id: number) => known[`${source} ${id}`];
  const muted: Partial<Record<Example, number>> = { nested: 1, mixed: 2 };

  test.each(Object.keys(definitions) as Example[])('%s is said as it should be', (example) => {
    const report = checked({ v: 2, ...definitions[example] });
    expect(report).toBeDefined();
    const options = { language, calendar, names, mutedRules: muted[example] ?? 0 };
    expect(plain(sentenceText(sentenceOf(report as CheckedReport, options)))).toBe(sentences[example]);
  });
});

test('French keeps its punctuation together', () => {
  for (const example of Object.values(definitions)) {
    const text = sentenceText(phrasesOf(checked({ v: 2, ...example }) as CheckedReport, 'fr'));
    expect(text).not.toMatch(/ [:;»]|« /);
  }
});

const anyReport = fc.oneof(anyDetail, anySummary, fc.constantFrom(...Object.values(definitions)));

test('any report is said in each language without a hole, and always in the same words', () => {
  fc.assert(
    fc.property(anyReport, fc.constantFrom(...languages), (definition, language) => {
      const report = checked({ v: 1, ...definition });
      fc.pre(report !== undefined);
      const text = said(report, language);
      expect(said(checked(structuredClone({ v: 1, ...definition })) as CheckedReport, language)).toBe(text);
      const bare = text.replace(/“[^”]*”|«[^»]*»/g, '…');
      expect(bare).not.toMatch(/undefined|\bnull\b|NaN|\[object|\$me|\$my| {2}| [,.)]|\( |\(\)|\.\.|,,/);
      expect(bare).toMatch(/^\p{Lu}.*\.$/su);
    }),
    { seed, numRuns: 500 },
  );
});

test('every rule that is not muted can be found in the sentence, and no other', () => {
  fc.assert(
    fc.property(
      anySource,
      fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
      fc.gen(),
      (name, mutes, gen) => {
        const filter = muting(gen(ruleTree, name), [...mutes, false]);
        const report = checked(listOf(name, filter));
        fc.pre(report !== undefined);
        const found = phrasesOf(report, 'fr').map(({ path }) => JSON.stringify(path));
        for (const { rule, path } of rulesIn(filter, ['filter']))
          expect(found.includes(JSON.stringify(path)), JSON.stringify(path)).toBe(!rule.muted);
      },
    ),
    { seed, numRuns: 600 },
  );
});

test('a rule keeps the id that it was given', () => {
  const filter = all({ id: 'r1', field: 'state', operator: '=', value: 'active' });
  const phrases = phrasesOf(checked(listOf('clients', filter)) as CheckedReport, 'en');
  expect(phrases.filter(({ ruleId }) => ruleId)).toEqual([
    { text: 'Status is Active', path: ['filter', 'rules', 0], ruleId: 'r1' },
  ]);
});

test('every value and every relation is named', () => {
  fc.assert(
    fc.property(anySource, fc.constantFrom(...languages), fc.gen(), (name, language, gen) => {
      const report = checked(listOf(name, gen(ruleTree, name)));
      fc.pre(report !== undefined);
      const text = said(report, language);
      for (const condition of everyCondition(report.filter)) {
        if (condition.kind === 'field')
          for (const literal of literals(condition, language, numbered)) expect(text).toContain(literal);
      }
      for (const label of labelsUsed(report.source, report.filter, language))
        expect(text.toLowerCase()).toContain(label.toLowerCase());
    }),
    { seed, numRuns: 600 },
  );
});

describe.each(languages)('what means something else is said in other words (%s)', (language) => {
  const meanings = new Map<string, string>();
  const shift = languages.indexOf(language);

  test.each(Object.keys(sources) as SourceName[])('of %s', (name) => {
    const trees = fc.sample(ruleTree(name), { seed: seed + shift, numRuns: 3 });
    for (const tree of trees.flatMap(withNeighbours)) {
      const report = checked(listOf(name, tree));
      if (!report) continue;
      const text = said(report, language);
      const meaning = JSON.stringify([name, meaningOf(report.filter)]);
      if (meaning !== (meanings.get(text) ?? meaning)) expect(meaning, text).toBe(meanings.get(text));
      meanings.set(text, meaning);
    }
  });

  test('of all together', () => expect(meanings.size).toBeGreaterThan(500));
});

test.each(languages)('no two fields of a source are called alike (%s)', (language) => {
  for (const { name, fields } of Object.values(sources)) {
    const names: Record<string, string> = labelsIn(language).sources[name as SourceName].names;
    const called = Object.keys(fields).map((field) => names[field]);
    expect(new Set(called).size, `${name}: ${called.sort().join()}`).toBe(called.length);
  }
});

test('the records that are named are those that rules refer to', () => {
  const report = checked({ v: 2, ...definitions.lists }) as CheckedReport;
  expect(referencedIds(report)).toEqual([
    { source: 'colleagues', ids: [5, 17] },
    { source: 'branches', ids: [2] },
  ]);
  expect(referencedIds(checked({ v: 2, ...definitions.deep }) as CheckedReport)).toEqual([
    { source: 'clients', ids: [17] },
  ]);
  expect(referencedIds(checked({ v: 2, ...definitions.otherFields }) as CheckedReport)).toEqual([]);
});

test('a record is asked for wherever a rule names it', () => {
  fc.assert(
    fc.property(anyReport, (definition: Partial<ReportDefinition>) => {
      const report = checked({ v: 1, ...definition });
      fc.pre(report !== undefined);
      const asked = new Set<string>();
      phrasesOf(report, 'en', (source, id) => {
        asked.add(`${source} ${id}`);
        return numbered(source, id);
      });
      const wanted = referencedIds(report).flatMap(({ source, ids }) => ids.map((id) => `${source} ${id}`));
      expect([...asked].sort()).toEqual(wanted.sort());
    }),
    { seed, numRuns: 500 },
  );
});
