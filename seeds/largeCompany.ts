import { demoCompany } from './demoCompany.ts';
import { demoStaff } from './demoStaff.ts';
import { createName, quebec } from './names.ts';
import { createRandom, item, type Random } from './random.ts';
import type { BranchSetup, Discipline, GroupSetup, Setup, StaffSetup } from './setup.ts';

/** The company of the benchmarks, in the sizes that they are quoted for. */
export const largeCompany = (): Setup => ({
  ...demoCompany,
  company: { ...demoCompany.company, name: 'Groupe Horizon', seats: 250 },
  daysOfHistory: 3 * 365,
  clients: 100_000,
  sharing: 0.45,
  links: 180_000,
  templates: 5_000,
  branches: towns.map(createBranch),
  staff: createStaff(createRandom(7)),
  groups: Array.from({ length: 60 }, (_, index) => createGroup(index)),
});

const towns = [
  'Rosemont',
  'Laval',
  'Limoilou',
  'Gatineau',
  'Sherbrooke',
  'Longueuil',
  'Saguenay',
  'Lévis',
  'Trois-Rivières',
  'Terrebonne',
  'Rimouski',
  'Drummondville',
];

const createBranch = (town: string, index: number): BranchSetup => ({
  ...item(demoCompany.branches, index % demoCompany.branches.length),
  name: town,
  address: `${100 * (index + 1)}, rue Principale, ${town} (Québec)`,
  town: `${town} (Québec)`,
  weight: 1,
});

/** Those who sign in to the demonstration come first and keep their rights; the rest are drawn. */
function createStaff(random: Random): StaffSetup[] {
  const known = demoStaff.filter(({ signsIn }) => signsIn).map((staff) => ({ ...staff, hired: 1250 }));
  return [
    ...known,
    ...Array.from({ length: 200 - known.length }, (_, index) => createColleague(random, index)),
  ];
}

const disciplines: Discipline[] = ['kinesiology', 'physiotherapy', 'coaching', 'physiotherapy'];

function createColleague(random: Random, index: number): StaffSetup {
  const { firstName, lastName } = createName(random, quebec);
  const profile = profileOf(index);
  const treats = profile === 'employee' || profile === 'branchAdmin';
  const left = index % 13 === 12;
  return {
    name: [firstName, lastName],
    email: `professionnel${index + 1}@horizon.example`,
    title: treats ? 'Thérapeute' : 'Coordination',
    profile,
    bundle: profile === 'readOnly' ? 2 : 0,
    branches: [index % 12],
    discipline: treats ? item(disciplines, index % disciplines.length) : 'none',
    load: treats ? random.integer(4, 12) : 0,
    hired: index < 60 ? 1250 : random.integer(200, 1240),
    signedIn: random.integer(0, 60),
    ...(left ? { left: { daysAgo: random.integer(20, 190), heir: 5 + (index % 12) } } : {}),
  };
}

function profileOf(index: number): StaffSetup['profile'] {
  if (index === 20) return 'superAdmin';
  if (index < 12) return 'branchAdmin';
  if (index % 15 === 14) return 'manager';
  return index % 20 === 19 ? 'readOnly' : 'employee';
}

const groupSize = 3_334;

/** Five in each branch; the last one is smaller, which makes 200,000 memberships. */
const createGroup = (index: number): GroupSetup => ({
  title: `${item(demoCompany.groups, index % demoCompany.groups.length).title} – ${item(towns, index % 12)} ${1 + Math.floor(index / 12)}`,
  branch: index % 12,
  responsible: 5 + (index % 12),
  stakeholders: [5 + (index % 12), ...(index % 12 === 0 && index < 24 ? [4] : [])],
  size: index === 59 ? 200_000 - 59 * groupSize : groupSize,
  createdDaysAgo: 1000 - index * 12,
});
