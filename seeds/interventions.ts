import type { Choice } from '#reports/choices.ts';
import { dayLength, hour, minute } from './calendar.ts';
import { longNotes, notes } from './notes.ts';
import type { Client, Professional, Visit, World } from './world.ts';
import { touched } from './world.ts';

/** What professionals wrote in the files: after visits mostly, and now and then between them. */
export function addInterventions(world: World): void {
  const drafts = world.visits
    .filter(({ startsAt }) => startsAt < world.now)
    .flatMap((visit) => about(world, visit));
  for (const draft of drafts.sort((a, b) => a.happenedAt - b.happenedAt || a.client.id - b.client.id))
    put(world, draft);
}

interface Draft {
  client: Client;
  author: Professional;
  kind: Choice<'interventionKind'>;
  code: string | null;
  happenedAt: number;
}

function about({ random, now }: World, visit: Visit): Draft[] {
  const { client, professional: author, startsAt, minutes } = visit;
  const after = Math.min(now - minute, startsAt + (minutes + random.integer(0, 90)) * minute);
  const draft = { client, author, happenedAt: after };
  if (visit.state === 'noShow')
    return random.chance(0.5) ? [{ ...draft, kind: 'billing', code: 'ABSENCE' }] : [];
  if (visit.state !== 'attended') return [];
  const written = visit.type === 'assessment' ? 0.95 : visit.type === 'group' ? 0.08 : 0.5;
  return [...(random.chance(written) ? [note(visit, draft)] : []), ...between(random.next(), now, draft)];
}

const note = ({ type }: Visit, draft: Pick<Draft, 'client' | 'author' | 'happenedAt'>): Draft =>
  type === 'assessment'
    ? {
        ...draft,
        kind: 'evaluation',
        code: draft.author.setup.discipline === 'physiotherapy' ? 'PHY-EVAL' : 'KIN-EVAL',
      }
    : { ...draft, kind: 'text', code: 'NOTE' };

function between(
  point: number,
  now: number,
  draft: Pick<Draft, 'client' | 'author' | 'happenedAt'>,
): Draft[] {
  const happenedAt = Math.min(now - minute, draft.happenedAt + Math.round((0.25 + point * 20) * dayLength));
  if (point < 0.05)
    return [{ ...draft, happenedAt, kind: 'document', code: point < 0.025 ? 'RAPPORT' : null }];
  if (point < 0.1) return [{ ...draft, kind: 'billing', code: null }];
  if (point < 0.14) return [{ ...draft, happenedAt, kind: 'text', code: 'APPEL' }];
  return [];
}

function put(world: World, { client, author, kind, code, happenedAt }: Draft): void {
  const { random, now } = world;
  const published = random.chance(happenedAt > now - 6 * dayLength ? 0.85 : 0.975);
  if (published) touched(client, happenedAt);
  world.book.add('interventions', {
    company_id: world.id,
    client_id: client.id,
    author_id: author.id,
    branch_id: (client.branch ?? author.branches[0])?.id ?? null,
    code_id: (code === null || random.chance(0.1) ? null : world.codes.get(code)?.id) ?? null,
    kind,
    happened_at: happenedAt,
    text: random.chance(0.03) ? null : wording(world, client, kind, code),
    published: published ? 1 : 0,
    visibility: random.weighted(visibilities[kind]),
    created_at: happenedAt,
    updated_at: Math.min(now, happenedAt + random.integer(0, 20) * hour),
  });
}

function wording({ random }: World, { name }: Client, kind: Draft['kind'], code: string | null): string {
  const own = notes[name.language];
  if (code === 'APPEL') return random.pick(own.call);
  if (code === 'ABSENCE') return random.pick(own.absence);
  if (kind === 'text' && random.chance(0.02)) return random.pick(longNotes[name.language]);
  return random
    .sample(own[kind], kind === 'text' || kind === 'evaluation' ? random.integer(1, 3) : 1)
    .join(' ');
}

const visibilities: Record<Draft['kind'], [Choice<'visibility'>, number][]> = {
  text: [
    ['company', 52],
    ['companyAndClient', 27],
    ['branch', 6],
    ['justMe', 7],
    ['meAndClient', 5],
    ['everybody', 3],
  ],
  document: [
    ['companyAndClient', 70],
    ['company', 20],
    ['everybody', 10],
  ],
  evaluation: [
    ['company', 60],
    ['companyAndClient', 36],
    ['everybody', 4],
  ],
  billing: [
    ['companyAndClient', 75],
    ['company', 25],
  ],
};
