import { expect, test } from 'vitest';
import { liesDown, namesOf } from '#client/shared/answer/charts/lying.ts';

const plotOf = (ticks: string[], isTimeline = false) => ({
  isTimeline,
  points: ticks.map((tick) => ({ key: tick, label: tick, tick, values: [1] })),
});
const ages = plotOf([
  'Moins de 18 ans',
  '18 à 34 ans',
  '35 à 49 ans',
  '50 à 64 ans',
  '65 à 79 ans',
  '80 ans et plus',
]);
const phone = 332;
const desk = 1_000;

test('bars stand where there is room for their names beneath, and lie down on a phone', () => {
  expect(liesDown(ages, 'stackedBar', desk)).toBe(false);
  expect(liesDown(ages, 'stackedBar', phone)).toBe(true);
  expect(liesDown(plotOf(['Laval', 'Québec']), 'bar', phone)).toBe(false);
});

test('bars of a time never lie down unless it is asked for', () => {
  const months = plotOf(
    Array.from({ length: 24 }, (_, index) => `mois ${index}`),
    true,
  );
  expect(liesDown(months, 'stackedBar', phone)).toBe(false);
  expect(liesDown(months, 'horizontalBar', phone)).toBe(true);
});

test('names beside lying bars leave them more than half of the width, and are shortened for that', () => {
  const { points } = plotOf(['Évaluation en physiothérapie', 'Télésuivi']);
  const onPhone = namesOf(points, true, phone);
  expect(onPhone.width).toBeLessThan(phone / 2);
  expect(onPhone.name('Évaluation en physiothérapie')).toBe('Évaluation en phy…');
  expect(namesOf(points, true, desk).name('Évaluation en physiothérapie')).toBe('Évaluation en physiothéra…');
  expect(onPhone.name('Télésuivi')).toBe('Télésuivi');
});
