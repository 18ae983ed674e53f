import { defineResource } from '../resource.ts';

export const measurements = defineResource({
  source: 'measurements',
  sort: '-measuredAt',
});
