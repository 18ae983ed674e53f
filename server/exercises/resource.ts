import { rule } from '#reports/rules.ts';
import { defineResource } from '../resource.ts';

export const exercises = defineResource({
  source: 'exercises',
  sort: 'nameFr',
  unlessAsked: rule('archived', '=', false),
});
