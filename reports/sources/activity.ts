import {
  boolean,
  choice,
  code,
  defineSource,
  instant,
  money,
  number,
  reference,
  rowId,
  text,
  toOne,
} from '../source.ts';

export const appointments = defineSource({
  name: 'appointments',
  table: 'appointments',
  label: 'startsAt',
  dateField: 'startsAt',
  fields: {
    id: rowId(),
    startsAt: instant('starts_at'),
    minutes: number('minutes'),
    state: choice('state', 'appointmentState'),
    type: choice('type', 'appointmentType'),
    price: money('price_cents', { nullable: true }),
    clientId: reference('client_id', 'clients'),
    professionalId: reference('professional_id', 'colleagues'),
    branchId: reference('branch_id', 'branches', { nullable: true }),
    codeId: reference('code_id', 'interventionCodes', { nullable: true }),
    createdAt: instant('created_at'),
  },
  relations: {
    client: toOne('clients', 'client_id'),
    professional: toOne('colleagues', 'professional_id'),
    branch: toOne('branches', 'branch_id'),
    code: toOne('interventionCodes', 'code_id'),
  },
});

export const interventions = defineSource({
  name: 'interventions',
  table: 'interventions',
  label: 'happenedAt',
  dateField: 'happenedAt',
  fields: {
    id: rowId(),
    happenedAt: instant('happened_at'),
    kind: choice('kind', 'interventionKind'),
    published: boolean('published'),
    visibility: choice('visibility', 'visibility'),
    clientId: reference('client_id', 'clients'),
    authorId: reference('author_id', 'colleagues'),
    branchId: reference('branch_id', 'branches', { nullable: true }),
    codeId: reference('code_id', 'interventionCodes', { nullable: true }),
    createdAt: instant('created_at'),
  },
  relations: {
    client: toOne('clients', 'client_id'),
    author: toOne('colleagues', 'author_id'),
    branch: toOne('branches', 'branch_id'),
    code: toOne('interventionCodes', 'code_id'),
  },
});

export const interventionCodes = defineSource({
  name: 'interventionCodes',
  table: 'intervention_codes',
  label: 'name',
  search: 'search',
  fields: {
    id: rowId(),
    code: code('code'),
    name: text('name'),
    price: money('price_cents', { nullable: true }),
    taxable: boolean('taxable'),
  },
  relations: {},
});
