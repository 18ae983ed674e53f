import type { Kinds } from '#reports/given.ts';
import type { Scalar } from '#reports/sql.ts';
import type { ImportField } from '../contract.ts';

/** Where an imported field is kept. */
export const columnOf: Partial<Record<ImportField, string>> = {
  firstName: 'first_name',
  lastName: 'last_name',
  email: 'email',
  secondaryEmail: 'secondary_email',
  phone: 'phone',
  birthDate: 'birth_date',
  sex: 'sex',
  address: 'address',
  language: 'language',
  branchId: 'branch_id',
  responsibleId: 'responsible_id',
  source: 'source',
  tags: 'tags',
};

/** All that an import may write in a client's row, the folded twins among it. */
export const importedKinds: Kinds = {
  first_name: 'text',
  last_name: 'text',
  first_name_folded: 'text',
  last_name_folded: 'text',
  email: 'text',
  secondary_email: 'text',
  phone: 'text',
  birth_date: 'text',
  sex: 'text',
  address: 'text',
  address_folded: 'text',
  language: 'text',
  branch_id: 'int',
  responsible_id: 'int',
  source: 'text',
  tags: 'text',
  tags_folded: 'text',
  search: 'text',
};

export const importedColumns = Object.keys(importedKinds);

export const storedColumns = ['id', 'version', 'state', 'archived_at', 'archived_by', ...importedColumns];

export type Stored = Record<string, Scalar> & { id: number; version: number };
