import type { ResourceName } from '#server/contract.ts';
import type { Json } from './as.ts';

/** The least that creating one takes, and a change of it; every resource that can be written is here. */
export const samples: Partial<
  Record<ResourceName, { body: (suffix: string) => Json; change: Json; bad: { body: Json; path: string } }>
> = {
  branches: {
    body: (suffix) => ({ name: `Branch ${suffix}` }),
    change: { address: '1, rue Neuve' },
    bad: { body: { name: '' }, path: 'name' },
  },
  professionals: {
    body: (suffix) => ({
      firstName: 'Nadia',
      lastName: 'Él-Amrani',
      email: `nadia.${suffix}@x.example`,
      profile: 'readOnly',
      branchIds: [2],
    }),
    change: { title: 'Kinésiologue' },
    bad: {
      body: { firstName: 'N', lastName: 'E', email: 'not an address', profile: 'employee' },
      path: 'email',
    },
  },
  clients: {
    body: (suffix) => ({
      firstName: 'Zoé',
      lastName: `Tremblay ${suffix}`,
      email: `zoe.${suffix}@x.example`,
    }),
    change: { phone: '514 555-0100' },
    bad: { body: { firstName: 'Zoé', lastName: 'T', birthDate: '2026-02-30' }, path: 'birthDate' },
  },
  groups: {
    body: (suffix) => ({ title: `Groupe ${suffix}`, responsibleId: 1 }),
    change: { title: 'Renommé' },
    bad: { body: { title: 'G' }, path: 'responsibleId' },
  },
  templates: {
    body: (suffix) => ({ name: `Programme ${suffix}`, weeks: 4 }),
    change: { weeks: 6 },
    bad: { body: { name: 'P', weeks: 0 }, path: 'weeks' },
  },
  reports: {
    body: (suffix) => ({
      name: `Rapport ${suffix}`,
      definition: {
        v: 2,
        source: 'clients',
        filter: { combinator: 'and', rules: [] },
        measures: [{ id: 'n', measure: 'count' }],
      },
    }),
    change: { description: 'Tous les clients' },
    bad: {
      body: { name: 'R', definition: { v: 2, source: 'clients', filter: { combinator: 'xor', rules: [] } } },
      path: 'definition',
    },
  },
};
