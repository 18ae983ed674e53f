import type { SourceLabels } from '../labels.ts';

export const measurements: SourceLabels<'measurementDefinitions' | 'measurements'> = {
  measurementDefinitions: {
    label: 'Kinds of measurements',
    names: {
      id: 'Number',
      name: 'Name',
      unit: 'Unit',
      normLow: 'Norm from',
      normHigh: 'Norm to',
      archived: 'Archived',
      createdAt: 'Created',
      updatedAt: 'Last change',
      measurements: 'Measurements',
    },
  },
  measurements: {
    label: 'Measurements',
    names: {
      id: 'Number',
      definitionId: 'Measured',
      clientId: 'Client',
      authorId: 'Author',
      value: 'Value',
      measuredAt: 'Date',
      definition: 'Measured',
      client: 'Client',
      author: 'Author',
      newer: 'Later ones of the same kind',
      memberships: 'Groups of the client',
      averageValue: 'Average value',
      leastValue: 'Least value',
      greatestValue: 'Greatest value',
      lastAt: 'Last measurement',
    },
  },
};
