import { describe, expect, test } from 'vitest';
import {
  bucketsFor,
  defaultBucket,
  familiesFor,
  figureType,
  firstMeasurable,
  fitsMeasure,
  isGroupable,
  startingColumns,
} from '#client/reports/builder/fields.ts';
import { subjects, subjectsIn } from '#client/reports/builder/subjects.ts';
import type { CatalogView } from '#client/shared/catalog.ts';
import { fieldLabel, sourceIn } from '#client/shared/fieldNames.ts';
import {
  fieldFamilies,
  isRelation,
  measurableRows,
  ruleFamilies,
  viewAt,
} from '#client/shared/RuleEditor/families.ts';
import { fieldAt, relationOf, type SourceName, sourceNamed } from '#reports/catalog.ts';
import { check } from '#reports/check.ts';
import { measureNames, type ReportDefinition } from '#reports/definition.ts';
import { all } from '#reports/rules.ts';
import { calendarAt } from '#server/calendar.ts';
import { catalogIn } from '#server/reports/catalog.ts';
import { testNow } from '../../support/clock.ts';

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

const reached = (name: string) => fieldFamilies(catalog, name).list.flatMap(({ fields }) => fields);

describe('the fields that a question offers', () => {
  test('are all that the engine can name, and no other, under names that tell them apart', () => {
    for (const { name } of catalog.sources) {
      const offered = reached(name);
      const unknown = offered.filter(({ path }) => !fieldAt(sourceNamed(name as SourceName), path));
      expect([name, unknown]).toEqual([name, []]);
      expect(new Set(offered.map(({ path }) => path)).size).toBe(offered.length);
      for (const { path, label, view } of offered) {
        expect(fieldLabel(catalog, name, path)).toBe(label);
        expect(viewAt(catalog, name, path)?.type).toBe(view?.type);
        expect(fieldAt(sourceNamed(name as SourceName), path)?.field.type).toBe(view?.type);
      }
    }
  });

  test('reach two steps away, with what related rows add up to, but not to the row itself again', () => {
    const paths = reached('appointments').map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'minutes',
        'client.fullName',
        'client.branch.name',
        'client.appointments.count',
        'client.responsible.appointments.totalMinutes',
      ]),
    );
    expect(paths.filter((path) => path.includes('self.') || path.endsWith('.id'))).toEqual([]);
    expect(reached('clients').filter(({ label }) => label === '')).toEqual([]);
  });

  test('come after the relations where rules are made, which take conditions of their own', () => {
    for (const { name } of catalog.sources) {
      const relations = Object.keys(sourceNamed(name as SourceName).relations).filter(
        (each) => each !== 'self',
      );
      const paths = ruleFamilies(catalog, name).list.flatMap(({ fields }) => fields.map(({ path }) => path));
      const offered = paths.filter((path) => isRelation(catalog, name, path));
      expect([name, offered.toSorted()]).toEqual([name, relations.toSorted()]);
      expect(paths.length).toBe(reached(name).length + relations.length);
    }
  });

  test('of another row may be empty, even where the row itself must have them', () => {
    expect(viewAt(catalog, 'clients', 'lastName')?.nullable).toBe(false);
    expect(viewAt(catalog, 'appointments', 'client.lastName')?.nullable).toBe(true);
    expect(reached('appointments').filter(({ path, view }) => /[.]/.test(path) && !view?.nullable)).toEqual(
      reached('appointments').filter(({ path }) => path.endsWith('.count')),
    );
  });

  test('taken over related rows say over which, so that they can be narrowed', () => {
    expect(viewAt(catalog, 'clients', 'activePrograms')?.over).toBe('programs');
    expect(viewAt(catalog, 'clients', 'branch.appointments.count')?.over).toBe('appointments');
    expect(viewAt(catalog, 'clients', 'fullName')?.over).toBeUndefined();
    expect(viewAt(catalog, 'clients', 'appointments.gone')).toBeUndefined();
  });

  test('do not group by number', () => {
    const families = familiesFor(catalog, 'clients', isGroupable).list;
    expect(families.flatMap(({ fields }) => fields).filter(({ path }) => /(^|\.)id$/.test(path))).toEqual([]);
    expect(
      fitsMeasure(catalog, 'sum')(source('clients').fields.find(({ name }) => name === 'id') ?? fail()),
    ).toBe(false);
  });

  test('fall silent about what is not there any more', () => {
    expect(fieldLabel(catalog, 'clients', 'branch.gone')).toBe('branch.gone');
    expect(fieldLabel(catalog, 'clients', 'stakeholders.since')).toBe('stakeholders.since');
    expect(fieldFamilies(catalog, 'gone').list.flatMap(({ fields }) => fields)).toEqual([]);
  });

  test('begin with columns that each subject has', () => {
    for (const { name } of catalog.sources) {
      const columns = startingColumns(source(name));
      expect([name, columns.length > 0]).toEqual([name, true]);
      const known = Object.keys(sourceNamed(name as SourceName).fields);
      expect(columns.filter((column) => !known.includes(column))).toEqual([]);
      expect(columns.length === 1 || !columns.includes('id')).toBe(true);
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

describe('the subjects that a report can be about', () => {
  test('are all that may be read, each in one family', () => {
    const offered = subjectsIn(catalog).flatMap(({ sources }) => sources.map(({ name }) => name));
    expect(offered.toSorted()).toEqual(catalog.sources.map(({ name }) => name).toSorted());
    const listed = Object.values(subjects).flat();
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.filter((name) => !sourceIn(catalog, name))).toEqual([]);
  });

  test('leave out what a viewer may not read, with every way to it', () => {
    const narrow = catalogIn('en', {
      mayRead: (name, field) => name !== 'clientInvoices' && !(name === 'clients' && field === 'email'),
    }) as CatalogView;
    const paths = narrow.sources.flatMap(({ name }) =>
      fieldFamilies(narrow, name).list.flatMap(({ fields }) => fields.map(({ path }) => path)),
    );
    expect(paths.filter((path) => /clientInvoices|outstanding|oldestDue|client\.email$/.test(path))).toEqual(
      [],
    );
  });
});

describe('the rows that a summary can measure', () => {
  test('are just those that know the way back', () => {
    for (const { name } of catalog.sources) {
      const paths = measurableRows(catalog, name).map(({ path }) => path);
      const problems = paths.flatMap((over) =>
        problemsOf({ v: 2, source: name, filter: all(), measures: [{ id: 'm', measure: 'count', over }] }),
      );
      expect([name, problems]).toEqual([name, []]);
      const direct = Object.keys(sourceNamed(name as SourceName).relations).filter((relation) => {
        const measures = [{ id: 'm', measure: 'count' as const, over: relation }];
        return problemsOf({ v: 2, source: name, filter: all(), measures }).length === 0;
      });
      expect(paths.filter((path) => !path.includes('.')).toSorted()).toEqual(direct.toSorted());
    }
    expect(measurableRows(catalog, 'memberships').map(({ path }) => path)).toContain('programSessions');
  });

  test('and a figure over them is of the kind that the engine says', () => {
    const measures = [
      { id: 'a', measure: 'sum' as const, field: 'paid' },
      { id: 'b', measure: 'count' as const, over: 'payments' },
      { id: 'c', measure: 'ratio' as const, of: ['a', 'b'] },
      { id: 'd', measure: 'max' as const, field: 'issuedOn' },
      { id: 'e', measure: 'share' as const, of: ['a'] },
      { id: 'f', measure: 'countDistinct' as const, field: 'issuedOn' },
      { id: 'g', measure: 'ratio' as const, of: ['a', 'a'] },
      { id: 'h', measure: 'avg' as const, field: 'amount', over: 'payments' },
    ];
    const checked = check(
      { v: 2, source: 'clientInvoices', filter: all(), measures: measures.slice(0, -1) },
      operands,
    );
    const engine = checked.ok ? checked.value.measures.map(({ type }) => type) : [];
    const own = measures.map((measure) => figureType(catalog, 'clientInvoices', measures, measure));
    expect(own.slice(0, -1)).toEqual(engine);
    expect(own.at(-1)).toBe('money');
    expect(Object.keys(catalog.measures).toSorted()).toEqual([...measureNames].toSorted());
    expect(relationOf(sourceNamed('clientInvoices'), 'payments')?.many).toBe(true);
  });
});

function fail(): never {
  throw new Error('the catalog has lost a field of the test');
}
