import type { z } from 'zod';
import type { branches } from '#server/branches/contract.ts';
import type { FormField } from '../shared/RecordForm/formFields.ts';

export const branchFields: FormField<keyof z.input<typeof branches.create>>[] = [
  { name: 'name', required: true, max: 120 },
  { name: 'phone', type: 'phone', max: 40 },
  { name: 'address', max: 300, wide: true },
  { name: 'active' },
];
