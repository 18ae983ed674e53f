import { describe, expect, test } from 'vitest';
import { sectionsOf } from '#client/reports/gallery/sections.ts';
import type { Shown } from '#client/reports/gallery/useReports.ts';

const card = (key: string, part: Partial<Shown> = {}): Shown => ({
  key,
  to: '/',
  title: key,
  text: '',
  definition: undefined,
  isFavourite: false,
  markAt: '',
  ...part,
});
const saved = (ownerId: number) => ({ ownerId }) as NonNullable<Shown['saved']>;
const reports = [
  card('mine', { saved: saved(1) }),
  card('theirs', { saved: saved(2) }),
  card('marked', { saved: saved(2), isFavourite: true }),
];
const starters = [
  card('Élèves', { theme: 'clients', text: 'Combien ?' }),
  card('Revenus', { theme: 'billing' }),
  card('Loved', { theme: 'billing', isFavourite: true }),
];
const told = (text: string) =>
  sectionsOf({ reports, starters }, 1, text).map(({ key, shown }) => [key, ...shown.map((each) => each.key)]);

describe('the gallery', () => {
  test('shows what is marked first, then one’s own, then what others share, then the questions by theme', () => {
    expect(told('')).toEqual([
      ['favourites', 'marked', 'Loved'],
      ['own', 'mine'],
      ['shared', 'theirs'],
      ['clients', 'Élèves'],
      ['billing', 'Revenus'],
    ]);
  });

  test('shows each card once', () => {
    const keys = told('').flatMap(([, ...shown]) => shown);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(reports.length + starters.length);
  });

  test('finds every typed word in name or question, accents and capitals aside', () => {
    expect(told('eleves')).toEqual([['clients', 'Élèves']]);
    expect(told('COMBIEN élè')).toEqual([['clients', 'Élèves']]);
    expect(told('combien revenus')).toEqual([]);
  });
});
