import { dayLength, hour } from './calendar.ts';
import { createPhone } from './phones.ts';
import { item } from './random.ts';
import type { StaffSetup } from './setup.ts';
import type { Branch, Professional, World } from './world.ts';

export function addBranches(world: World): void {
  const createdAt = companyStart(world);
  world.branches = world.setup.branches.map((setup) => {
    const { name, address, phone } = setup;
    const row = {
      company_id: world.id,
      name,
      address,
      phone,
      active: 1,
      created_at: createdAt,
      updated_at: createdAt,
    };
    return { id: world.book.add('branches', row), setup };
  });
}

export function addProfessionals(world: World, passwordHash: string): void {
  const bundles = addBundles(world);
  world.professionals = world.setup.staff.map((setup) => {
    const professional = create(world, setup);
    addRow(world, professional, item(bundles, setup.bundle));
    for (const branch of professional.branches) {
      const row = { company_id: world.id, professional_id: professional.id, branch_id: branch.id };
      world.book.add('professional_branches', row);
    }
    addSignIn(world, professional, passwordHash);
    return professional;
  });
}

const companyStart = (world: World): number => world.now - (world.setup.daysOfHistory + 180) * dayLength;

const bundles = [
  { name: 'Complet', features: { programs: true, reports: true, billing: true, groups: true } },
  { name: 'Essentiel', features: { programs: true, reports: true, billing: false, groups: true } },
  { name: 'Consultation', features: { programs: false, reports: false, billing: false, groups: false } },
];

function addBundles(world: World): number[] {
  const stamps = { created_at: companyStart(world), updated_at: companyStart(world) };
  return bundles.map(({ name, features }) =>
    world.book.add('bundles', { company_id: world.id, name, features: JSON.stringify(features), ...stamps }),
  );
}

function create({ book, random, now, branches, today }: World, setup: StaffSetup): Professional {
  const vacation = today - random.integer(40, 300);
  const id = book.key('professionals');
  return {
    id,
    setup,
    branches: setup.branches.map((position): Branch => item(branches, position)),
    hiredAt: now - setup.hired * dayLength,
    leftAt: setup.left ? now - setup.left.daysAgo * dayLength : null,
    shift: createShift(id),
    away: { from: vacation, to: vacation + random.integer(9, 16) },
  };
}

/** Every third person works on Saturdays, and most have a weekday off. */
const createShift = (id: number): Professional['shift'] => ({
  ...item(shifts, id % shifts.length),
  saturdays: id % 3 === 1,
  dayOff: id % 7,
});

const shifts = [
  { from: 7 * 60, to: 15 * 60 },
  { from: 8 * 60, to: 17 * 60 },
  { from: 11 * 60, to: 20 * 60 },
  { from: 7 * 60, to: 19 * 60 },
];

function addRow(world: World, { id, setup, hiredAt, leftAt }: Professional, bundleId: number): void {
  const [first_name, last_name] = setup.name;
  const signedInAt =
    setup.signedIn === null ? null : world.now - Math.round(setup.signedIn * dayLength) - hour;
  world.book.put('professionals', {
    id,
    company_id: world.id,
    first_name,
    last_name,
    email: setup.email,
    phone: phone(world, setup),
    title: setup.title,
    language: setup.language ?? 'fr',
    profile: setup.profile,
    bundle_id: bundleId,
    state: setup.left ? 'deleted' : 'active',
    last_sign_in_at: signedInAt,
    created_at: hiredAt,
    updated_at: leftAt ?? Math.max(hiredAt, world.now - world.random.integer(5, 200) * dayLength),
  });
}

const phone = ({ random, setup }: World, { branches }: StaffSetup): string =>
  createPhone(random, item(setup.branches, branches[0] ?? 0).phonePattern);

/** A deleted professional keeps the address, or reactivating the account would fail. */
function addSignIn(
  { book, id: company_id }: World,
  { id, setup, hiredAt }: Professional,
  passwordHash: string,
): void {
  book.put('account_emails', { email: setup.email, company_id, professional_id: id, client_id: null });
  if (setup.signsIn) {
    book.put('credentials', { professional_id: id, password_hash: passwordHash, changed_at: hiredAt });
  }
}
