import type { Dimensions } from '#reports/definition.ts';
import { rule } from '#reports/rules.ts';
import { type Examples, lastDays, type Node, summary } from './words.ts';

type Dimension = Omit<Dimensions[number], 'id'>;

const by = (source: string, dimension: Dimension, ...rules: Node[]) =>
  summary(source, rules, { groupBy: [{ id: 'g', ...dimension }] });

const byStart = (bucket: NonNullable<Dimension['bucket']>, ...rules: Node[]) =>
  by('appointments', { field: 'startsAt', bucket }, ...rules);

const november = rule('startsAt', 'inPeriod', { from: '2026-10-20', to: '2026-11-22' });

/** What rows are grouped by: values, buckets of dates, bands. */
export const groups: Examples = {
  'clients by branch': by('clients', { field: 'branchId' }),
  'clients by last name, whatever its spelling': by('clients', { field: 'lastName' }),
  'clients by e-mail address': by('clients', { field: 'email' }),
  'clients by state, in the order of the list': by('clients', { field: 'state' }),
  'templates by whether they are archived': by('templates', { field: 'archived' }),
  'appointments by their length': by('appointments', { field: 'minutes' }),
  'clients by the name of their branch': by('clients', { field: 'branch.name' }),
  'clients by the colleague responsible for them': by('clients', { field: 'responsibleId' }),
  'clients by how many appointments they have': by('clients', { field: 'appointments.count' }),
  'appointments by the state and the language of the client': summary('appointments', [], {
    groupBy: [
      { id: 's', field: 'state' },
      { id: 'l', field: 'client.language' },
    ],
  }),
  'appointments by the hour at which they start, while clocks change': byStart('hour', november),
  'appointments by the day, while clocks change': byStart('day', november),
  'appointments by the week, while clocks change': byStart('week', november),
  'appointments of 30 days by the month': byStart('month', lastDays('startsAt', 30)),
  'appointments of this year by the quarter': byStart(
    'quarter',
    rule('startsAt', 'inPeriod', { this: 'year' }),
  ),
  'appointments of two years by the year': byStart(
    'year',
    rule('startsAt', 'between', ['2025-01-01', '2026-12-31']),
  ),
  'appointments of a day by weekday, from the first of the week': byStart(
    'weekday',
    rule('startsAt', '=', '2026-11-01'),
  ),
  'appointments of a day by the hour of the day': byStart('hourOfDay', rule('startsAt', '=', '2026-11-01')),
  'all appointments by the day in Kolkata, whose clock stands still': summary('appointments', [], {
    timeZone: 'Asia/Kolkata',
    groupBy: [{ id: 'g', field: 'startsAt', bucket: 'day' }],
  }),
  'appointments of an April by the hour on Lord Howe': summary(
    'appointments',
    [rule('startsAt', 'between', ['2026-04-01', '2026-04-30'])],
    { timeZone: 'Australia/Lord_Howe', groupBy: [{ id: 'g', field: 'startsAt', bucket: 'hour' }] },
  ),
  'clients by the month of their birth': by('clients', { field: 'birthDate', bucket: 'month' }),
  'invoices by the week in which they are due': by('clientInvoices', { field: 'dueOn', bucket: 'week' }),
  'clients who never came, by the weekday of their last appointment': by(
    'clients',
    {
      field: 'appointments.lastAt',
      bucket: 'weekday',
    },
    rule('appointments.lastAt', 'null'),
  ),
  'clients by age in steps of 15 years': by('clients', { field: 'age', bands: { width: 15 } }),
  'measurements in steps of a half, also below nothing': by('measurements', {
    field: 'value',
    bands: { width: 0.5 },
  }),
  'clients by how many appointments they have, in steps of five': by('clients', {
    field: 'appointments.count',
    bands: { width: 5 },
  }),
  'clients who are young, grown up, or neither': by('clients', {
    field: 'age',
    bands: [
      { label: 'Young', to: 18 },
      { label: 'Adult', from: 18, to: 65 },
    ],
  }),
  'clients who are gone, and the others': by('clients', {
    field: 'state',
    bands: [{ label: 'Gone', values: ['archived', 'deleted'] }],
  }),
  'clients of two regions, of others, or of none': by('clients', {
    field: 'branchId',
    bands: [
      { label: 'North', values: [1, 2] },
      { label: 'South', values: [3] },
    ],
  }),
  'clients who are new, who are old, or in between': by('clients', {
    field: 'createdAt',
    bands: [
      { label: 'New', period: { last: 30, unit: 'day' } },
      { label: 'Old', period: { moreThan: 1, unit: 'year', ago: true } },
    ],
  }),
  'clients with access or without, as bands': by('clients', {
    field: 'hasAccess',
    bands: [{ label: 'Yes', values: [true] }],
  }),
};
