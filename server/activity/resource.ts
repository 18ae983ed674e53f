import { defineResource } from '../resource.ts';

export const appointments = defineResource({
  source: 'appointments',
  sort: '-startsAt',
});

export const interventions = defineResource({
  source: 'interventions',
  sort: '-happenedAt',
});

export const interventionCodes = defineResource({
  source: 'interventionCodes',
  sort: 'code',
});
