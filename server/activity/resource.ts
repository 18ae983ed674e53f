import { rule } from '#reports/rules.ts';
import { defineResource } from '../resource.ts';
import { prepareAppointment, removeAppointment, saveAppointment } from './booking.ts';
import { prepareCode } from './codes.ts';
import { prepareIntervention, removeIntervention, saveIntervention, withoutSteps } from './writing.ts';

export const appointments = defineResource({
  source: 'appointments',
  sort: '-startsAt',
  prepare: prepareAppointment,
  save: saveAppointment,
  remove: removeAppointment,
});

export const interventions = defineResource({
  source: 'interventions',
  sort: '-happenedAt',
  stored: { text: { column: 'text', heavy: true } },
  confidential: ['title', 'text'],
  isWatched: ({ visibility, authorId }, { professionalId }) =>
    visibility === 'justMe' && authorId !== professionalId,
  prepare: prepareIntervention,
  save: saveIntervention,
  remove: removeIntervention,
  detail: withoutSteps,
});

export const interventionCodes = defineResource({
  source: 'interventionCodes',
  sort: 'code',
  unlessAsked: rule('archived', '=', false),
  prepare: prepareCode,
});
