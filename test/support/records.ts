import type { ResourceName } from '#server/contract.ts';
import type { Caller, Json } from './as.ts';

interface Sample {
  body: (suffix: string) => Json;
  change: Json;
  bad: { body: Json; path: string };
  /** What it refers to and must be there before, made by whoever creates it. */
  needs?: (creator: Caller) => Promise<Json>;
}

/** The least that creating one takes, and a change of it; every resource that can be written is here. */
export const samples: Partial<Record<ResourceName, Sample>> = {
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
  bundles: {
    body: (suffix) => ({
      name: `Forfait ${suffix}`,
      features: { programs: true, reports: true, billing: false, groups: true },
    }),
    change: { features: { programs: true, reports: true, billing: true, groups: true } },
    bad: { body: { name: 'F', features: { programs: 'yes' } }, path: 'features' },
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
  appointments: {
    body: (suffix) => ({
      clientId: 1,
      professionalId: 1,
      startsAt: 3_700_000_000_000 + hourOf(suffix) * 3_600_000,
      minutes: 30,
      type: 'followUp',
    }),
    change: { state: 'cancelled' },
    bad: {
      body: { clientId: 1, professionalId: 1, startsAt: 1, minutes: 0, type: 'followUp' },
      path: 'minutes',
    },
    needs: fileOf,
  },
  interventions: {
    body: (suffix) => ({ clientId: 1, kind: 'text', title: `Suivi ${suffix}` }),
    change: { visibility: 'branch' },
    bad: { body: { clientId: 1, kind: 'song' }, path: 'kind' },
    needs: fileOf,
  },
  measurements: {
    body: (suffix) => ({
      clientId: 1,
      definitionId: 1,
      value: 71.5,
      measuredAt: 1_000_000_000_000 + hourOf(suffix) * 3_600_000,
    }),
    change: { value: 72 },
    bad: { body: { clientId: 1, definitionId: 1, value: 'much' }, path: 'value' },
    needs: fileOf,
  },
  clientInvoices: {
    body: (suffix) => ({ clientId: 1, dueOn: suffix === 'other' ? '2031-01-01' : '2030-01-01' }),
    change: { dueOn: '2030-02-02' },
    bad: { body: { clientId: 1, appointmentIds: ['one'] }, path: 'appointmentIds' },
    needs: visitOf,
  },
  exercises: {
    body: (suffix) => ({ nameFr: `Pont ${suffix}`, nameEn: `Bridge ${suffix}`, nameEs: `Puente ${suffix}` }),
    change: { archived: true },
    bad: { body: { nameFr: 'Pont', nameEn: 'Bridge', nameEs: ' ' }, path: 'nameEs' },
  },
  objectives: {
    body: (suffix) => ({ clientId: 1, title: `Marcher ${suffix}`, dueOn: '2030-01-01' }),
    change: { state: 'reached' },
    bad: { body: { clientId: 1, title: 'Marcher', dueOn: 'soon' }, path: 'dueOn' },
    needs: fileOf,
  },
  interventionCodes: {
    body: (suffix) => ({ code: `Z-${suffix}`.slice(0, 20), name: `Bilan ${suffix}`, price: 9_000 }),
    change: { price: 9_500, archived: true },
    bad: { body: { code: '', name: 'Bilan' }, path: 'code' },
  },
  measurementDefinitions: {
    body: (suffix) => ({ name: `Tour de taille ${suffix}`, unit: 'cm' }),
    change: { normHigh: 102, archived: true },
    bad: { body: { name: '', unit: 'cm' }, path: 'name' },
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
  boards: {
    body: (suffix) => ({
      name: `Tableau ${suffix}`,
      layout: { tiles: [{ id: 'a', report: { starter: 'clientsNotSeen' }, size: 'small' }] },
    }),
    change: { name: 'Renommé' },
    bad: { body: { name: 'T', layout: { tiles: [{ id: 'a' }] } }, path: 'layout' },
  },
  views: {
    body: (suffix) => ({
      name: `Vue ${suffix}`,
      resource: 'clients',
      layout: {
        filter: { combinator: 'and', rules: [{ field: 'state', operator: '=', value: 'active' }] },
        sort: [{ field: 'lastActivityAt', order: 'desc' }],
        columns: [{ name: 'fullName', width: 240, pinned: true }, { name: 'branchId' }],
        density: 'compact',
      },
    }),
    change: { isLocked: true },
    bad: { body: { name: 'V', resource: 'clients', layout: { columns: [] } }, path: 'layout' },
  },
  schedules: {
    body: (suffix) => ({
      cadence: 'daily',
      timeOfDay: suffix === 'other' ? '09:00' : '07:00',
      recipientIds: [1],
    }),
    change: { timeOfDay: '08:30' },
    bad: { body: { reportId: 1, cadence: 'yearly', timeOfDay: '07:00', recipientIds: [1] }, path: 'cadence' },
    needs: async (creator) => {
      const { body } = await creator.post('/api/reports', samples.reports?.body('to send'));
      return { reportId: body.data?.id ?? 1 };
    },
  },
  announcements: {
    body: (suffix) => ({ title: `Annonce ${suffix}`, text: 'Bonjour', publishAt: 4_000_000_000_000 }),
    change: { text: 'Bonsoir' },
    bad: { body: { groupId: 1, title: 'A', text: ' ' }, path: 'text' },
    needs: ownGroup,
  },
  challenges: {
    body: (suffix) => ({
      title: `Défi ${suffix}`,
      startsOn: '2026-12-01',
      endsOn: '2026-12-31',
      metric: 'distance',
      unit: 'km',
      goal: 60,
    }),
    change: { goal: 80 },
    bad: {
      body: { groupId: 1, title: 'D', startsOn: 'x', endsOn: '2026-12-31', metric: 'm', unit: 'u', goal: 1 },
      path: 'startsOn',
    },
    needs: ownGroup,
  },
};

/** A different one for each suffix, so that nothing falls on the same hour. */
function hourOf(suffix: string): number {
  return [...suffix].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 99_991, 7);
}

/** A file that the creator may write in. */
async function fileOf(creator: Caller): Promise<Json> {
  const { body } = await creator.get('/api/clients?size=1&sort=id');
  return { clientId: body.data[0].id };
}

async function ownGroup(creator: Caller): Promise<Json> {
  const { body } = await creator.get('/api/groups?size=1');
  return { groupId: body.data?.[0]?.id ?? 1 };
}

let visits = 0;

/** A visit that the creator may bill. */
async function visitOf(creator: Caller): Promise<Json> {
  const file = await fileOf(creator);
  visits += 1;
  const visit = {
    ...file,
    professionalId: 1,
    minutes: 5,
    type: 'treatment',
    state: 'attended',
    price: 5_000,
  };
  const startsAt = 900_000_000_000 + visits * 3_600_000;
  const { body } = await creator.post('/api/appointments', { ...visit, startsAt });
  return { ...file, appointmentIds: [body.data?.id ?? 1] };
}
