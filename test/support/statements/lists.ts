import { active, type Examples, list, shown } from './words.ts';

/** Rows with their columns, in their order. */
export const lists: Examples = {
  'clients by name, with whom they belong to': list('clients', [active], {
    ...shown('fullName', 'branchId', 'responsible.lastName', 'birthDate', 'hasAccess'),
    sort: [
      { by: 'lastName', direction: 'asc' },
      { by: 'firstName', direction: 'desc' },
    ],
  }),
  'clients by e-mail address, those without one first': list('clients', [], {
    ...shown('email'),
    sort: [{ by: 'email', direction: 'asc', nulls: 'first' }],
  }),
  'clients by branch, those without one last': list('clients', [], {
    ...shown('branchId'),
    sort: [{ by: 'branchId', direction: 'desc' }],
  }),
  'appointments by state in the order of the list, then the latest first': list('appointments', [], {
    ...shown('startsAt', 'state', 'clientId', 'client.branch.name'),
    sort: [
      { by: 'state', direction: 'asc' },
      { by: 'startsAt', direction: 'desc' },
    ],
  }),
  'clients by the last appointment of theirs': list('clients', [], {
    ...shown('appointments.lastAt', 'age'),
    sort: [{ by: 'appointments.lastAt', direction: 'desc', nulls: 'last' }],
  }),
  'memberships, whose groups and clients have names, and which have none': list('memberships', [], {
    ...shown('groupId', 'clientId', 'group.title', 'client.responsibleId'),
  }),
  'the first ten clients': list('clients', [], { ...shown('fullName'), limit: 10 }),
  'more clients than are shown, which are then counted': {
    ...list('clients', [active], { limit: 2 }),
    found: [[{ c0: 1 }, { c0: 2 }, { c0: 3 }], [{ total: 40 }]],
  },
};
