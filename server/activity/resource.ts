import { defineResource } from '../resource.ts';
import {
  appointments as appointmentContract,
  interventionCodes as codeContract,
  interventions as interventionContract,
} from './contract.ts';

export const appointments = defineResource({
  source: 'appointments',
  contract: appointmentContract,
  sort: '-startsAt',
});

export const interventions = defineResource({
  source: 'interventions',
  contract: interventionContract,
  sort: '-happenedAt',
});

export const interventionCodes = defineResource({
  source: 'interventionCodes',
  contract: codeContract,
  sort: 'code',
});
