import { expect, test } from 'vitest';
import { fold } from '#reports/fold.ts';
import { openBook } from '#seeds/book.ts';
import { addExercises } from '#seeds/exerciseLibrary.ts';
import type { World } from '#seeds/world.ts';

test('the demo company has at least 120 exercises, each with a name of its own in three languages', () => {
  const book = openBook();
  addExercises({ book, id: 1, now: 0 } as World);
  const rows = book.rows('exercises');
  expect(rows.length).toBeGreaterThanOrEqual(120);
  for (const language of ['fr', 'en', 'es']) {
    const names = rows.map((row) => fold(String(row[`name_${language}`] ?? '')));
    expect(names.filter((name) => name === '')).toEqual([]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  }
});
