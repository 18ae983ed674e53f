import { describe, expect, test } from 'vitest';
import {
  bucketsFor,
  defaultBucket,
  familiesOf,
  fieldFamilies,
  fieldLabel,
  firstMeasurable,
  fitsMeasure,
  isGroupable,
  sourceIn,
  startingColumns,
  subjects,
} from '#client/reports/builder/fields.ts';
import { type CatalogView, fieldAt } from '#client/shared/catalog.ts';
import { type SourceName, sourceNamed } from '#reports/catalog.ts';
import { check } from '#reports/check.ts';
import type { ReportDefinition } from '#reports/definition.ts';
import { all } from '#reports/rules.ts';
import { calendarAt } from '#server/calendar.ts';
import { catalogIn } from '#server/reports/catalog.ts';
import { testNow } from '../../support/clock.ts';
import { fieldPaths } from '../../support/ruleTrees.ts';

const catalog = catalogIn('en', {}) as CatalogView;
const operands = {
  asker: { professionalId: 5, branchIds: [1, 2] },
  calendar: calendarAt(testNow, 'America/Toronto', 7),
};
const problemsOf = (definition: ReportDefinition) => {
  const checked = check(definition, operands);
  return checked.ok ? [] : checked.problems;
};
const source = (name: string) => {
  const found = sourceIn(catalog, name);
  if (!found) throw new Error(`no source ${name}`);
  return found;
};

describe('the fields that a question offers', () => {
  test('are fields that the engine knows, under names that tell them apart', () => {
    for (const name of subjects) {
      const offered = fieldFamilies(catalog, name).flatMap(({ fields }) => fields);
      const known = fieldPaths(sourceNamed(name));
      expect(offered.filter(({ path }) => !known.includes(path))).toEqual([]);
      expect(new Set(offered.map(({ path }) => path)).size).toBe(offered.length);
      for (const { path, label, field } of offered) {
        expect(fieldLabel(catalog, name, path)).toBe(label);
        expect(fieldAt(catalog, name, path)).toEqual(field);
      }
    }
  });

  test('do not include the numbers of related rows, nor a grouping by number', () => {
    const families = familiesOf(fieldFamilies(catalog, 'clients'), isGroupable);
    expect(families.flatMap(({ fields }) => fields).filter(({ path }) => /(^|\.)id$/.test(path))).toEqual([]);
    expect(
      fitsMeasure(catalog, 'sum')(source('clients').fields.find(({ name }) => name === 'id') ?? fail()),
    ).toBe(false);
  });

  test('fall silent about what is not there any more', () => {
    expect(fieldLabel(catalog, 'clients', 'branch.gone')).toBe('branch.gone');
    expect(fieldLabel(catalog, 'clients', 'stakeholders.since')).toBe('stakeholders.since');
    expect(fieldFamilies(catalog, 'gone')).toEqual([]);
  });

  test('begin with columns that each subject has', () => {
    for (const name of subjects) {
      const columns = startingColumns(source(name));
      expect([name, columns.length > 0]).toEqual([name, true]);
      const known = Object.keys(sourceNamed(name as SourceName).fields);
      expect(columns.filter((column) => !known.includes(column) || column === 'id')).toEqual([]);
    }
  });

  test('are chosen at once where there is only one', () => {
    expect(firstMeasurable(catalog, 'appointments', 'count')).toBeUndefined();
    expect(firstMeasurable(catalog, 'groups', 'sum')).toBe('members');
    expect(firstMeasurable(catalog, 'memberships', 'max')).toBe('since');
    expect(firstMeasurable(catalog, 'appointments', 'sum')).toBeUndefined();
    expect(firstMeasurable(catalog, 'stakeholders', 'sum')).toBeUndefined();
  });

  test('offer the spans that the engine accepts, and begin with one of them', () => {
    for (const type of ['instant', 'date', 'text', 'number'] as const) {
      const first = defaultBucket(type);
      expect(first === undefined ? bucketsFor(type) : bucketsFor(type).includes(first)).toEqual(
        first === undefined ? [] : true,
      );
    }
    const spans = (field: string, bucket: ReturnType<typeof bucketsFor>[number]) =>
      problemsOf({
        v: 2,
        source: 'clients',
        filter: all(),
        groupBy: [{ id: 'g', field, bucket }],
        measures: [{ id: 'm', measure: 'count' }],
      });
    for (const bucket of bucketsFor('instant')) expect(spans('createdAt', bucket)).toEqual([]);
    for (const bucket of bucketsFor('date')) expect(spans('birthDate', bucket)).toEqual([]);
    expect(bucketsFor('date').filter((bucket) => bucket.startsWith('hour'))).toEqual([]);
  });
});

function fail(): never {
  throw new Error('the catalog has lost a field of the test');
}
