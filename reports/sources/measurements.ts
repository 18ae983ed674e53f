import { boolean, defineSource, instant, number, reference, rowId, text, toMany, toOne } from '../source.ts';

/** What can be measured, such as weight, and between which values it is normal. */
export const measurementDefinitions = defineSource({
  name: 'measurementDefinitions',
  table: 'measurement_definitions',
  label: 'name',
  search: 'search',
  fields: {
    id: rowId(),
    name: text('name'),
    unit: text('unit'),
    normLow: number('norm_low', { nullable: true }),
    normHigh: number('norm_high', { nullable: true }),
    archived: boolean('archived'),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
  },
  relations: { measurements: toMany('measurements', 'definition_id') },
});

export const measurements = defineSource({
  name: 'measurements',
  table: 'measurements',
  label: 'id',
  dateField: 'measuredAt',
  fields: {
    id: rowId(),
    definitionId: reference('definition_id', 'measurementDefinitions'),
    clientId: reference('client_id', 'clients'),
    authorId: reference('author_id', 'colleagues', { nullable: true }),
    value: number('value'),
    measuredAt: instant('measured_at'),
  },
  relations: {
    definition: toOne('measurementDefinitions', 'definition_id'),
    client: toOne('clients', 'client_id'),
    author: toOne('colleagues', 'author_id'),
    /** Later ones of the same kind for the same client: the latest has none. */
    newer: {
      to: 'measurements',
      from: 'client_id',
      key: 'client_id',
      many: true,
      also: [
        { key: 'definition_id', is: '=', from: 'definition_id' },
        { key: 'measured_at', is: '>', from: 'measured_at' },
      ],
    },
    memberships: { to: 'memberships', from: 'client_id', key: 'client_id', many: true },
  },
  measures: {
    averageValue: { aggregate: 'avg', field: 'value' },
    leastValue: { aggregate: 'min', field: 'value' },
    greatestValue: { aggregate: 'max', field: 'value' },
    lastAt: { aggregate: 'max', field: 'measuredAt' },
  },
});
