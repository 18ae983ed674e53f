import type { Choice } from '#reports/choices.ts';
import { type Theme, themes } from './exercises.ts';
import type { Random } from './random.ts';
import type { Professional, World } from './world.ts';

/** One training day of a template. */
interface Session {
  week: number;
  name: string;
  exercises: { name: string; sets: number; repetitions: number; restSeconds: number; notes: string | null }[];
}

export function addTemplates(world: World): void {
  const ideas = themes.flatMap(ideasOf);
  for (let number = 0; number < world.setup.templates; number += 1) {
    const idea = ideas[(number * 7) % ideas.length];
    if (idea) add(world, idea, number < ideas.length ? '' : ` (${1 + Math.floor(number / ideas.length)})`);
  }
}

interface Idea {
  theme: Theme;
  language: Choice<'language'>;
  name: string;
}

const languages = ['fr', 'en', 'es'] as const;

const ideasOf = (theme: Theme): Idea[] =>
  languages.flatMap((language) => (theme.names[language] ?? []).map((name) => ({ theme, language, name })));

function add(world: World, idea: Idea, suffix: string): void {
  const { random, book, now } = world;
  const owner = random.weighted(world.professionals.map((each) => [each, writes(each)] as const));
  const weeks = Number(/(\d+) semaines/.exec(idea.name)?.[1] ?? random.pick([4, 6, 8, 8, 10, 12, 12, 16]));
  const created_at = owner.hiredAt + Math.round(random.next() * ((owner.leftAt ?? now) - owner.hiredAt));
  const name = `${idea.name}${suffix}`;
  const objective = random.chance(0.85) ? (idea.theme.objectives[idea.language] ?? null) : null;
  const notes = random.chance(0.3) ? random.pick(privateNotes) : null;
  const content = {
    company_id: world.id,
    name,
    weeks,
    objective,
    sessions: JSON.stringify(sessions(random, idea, weeks)),
  };
  const template_id = book.add('templates', {
    ...content,
    notes,
    owner_id: owner.id,
    ...shared(random, owner),
    archived: random.chance(0.1) ? 1 : 0,
    created_at,
    updated_at: created_at + Math.round(random.next() * (now - created_at)),
  });
  book.add('template_versions', { ...content, template_id, version: 1, author_id: owner.id, at: created_at });
  if (random.chance(0.25)) addEditor(world, template_id, owner);
}

/** Those who run a branch write most of what is shared. */
const writes = ({ setup }: Professional): number => {
  if (setup.profile === 'readOnly' || setup.discipline === 'none') return 0;
  return setup.profile === 'employee' ? 1 : 4;
};

/** Only administrators share. */
function shared(
  random: Random,
  { setup, branches }: Professional,
): { sharing: Choice<'sharing'>; branch_id: number | null } {
  const administers = setup.profile === 'superAdmin' || setup.profile === 'branchAdmin';
  const sharing = administers ? random.weighted(sharings) : 'me';
  return {
    sharing,
    branch_id: sharing === 'branch' || random.chance(0.3) ? (branches[0]?.id ?? null) : null,
  };
}

const sharings: [Choice<'sharing'>, number][] = [
  ['company', 6],
  ['branch', 3],
  ['public', 3],
  ['me', 2],
];

const privateNotes = [
  'Vérifier la tension artérielle avant la première séance.',
  "Réduire l'amplitude si la douleur dépasse 3/10.",
  'Prévoir un élastique moyen et un ballon.',
  'Convient aussi en télésuivi.',
];

/** Two or three training days a week; sets grow with the weeks. */
function sessions(random: Random, { theme, language }: Idea, weeks: number): Session[] {
  const days = random.integer(2, 3);
  const plans = Array.from({ length: days }, () => random.sample(theme.exercises, random.integer(3, 5)));
  return Array.from({ length: Math.min(weeks, 4) * days }, (_, index) => {
    const week = 1 + Math.floor(index / days);
    const plan = plans[index % days] ?? [];
    return {
      week,
      name: `${sessionWord[language]} ${'ABC'.charAt(index % days)}`,
      exercises: plan.map((exercise) => dose(random, exercise[language], week)),
    };
  });
}

const sessionWord = { fr: 'Séance', en: 'Session', es: 'Sesión' };

const dose = (random: Random, name: string, week: number): Session['exercises'][number] => ({
  name,
  sets: week < 3 ? 2 : 3,
  repetitions: random.pick([8, 10, 12, 15]),
  restSeconds: random.pick([30, 45, 60, 90]),
  notes: null,
});

function addEditor(
  { book, random, professionals, id }: World,
  template_id: number,
  owner: Professional,
): void {
  const colleagues = professionals.filter(
    (each) => each !== owner && !each.setup.left && each.setup.profile !== 'readOnly',
  );
  for (const { id: professional_id } of random.sample(colleagues, random.integer(1, 2))) {
    book.add('template_editors', { company_id: id, template_id, professional_id });
  }
}
