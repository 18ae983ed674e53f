import type { Choice } from '#reports/choices.ts';
import { dateAt, dayLength } from './calendar.ts';
import { createRandom } from './random.ts';
import type { Client, World } from './world.ts';

/** About half of those who are followed want to reach something by a day. */
export function addObjectives(world: World): void {
  const random = createRandom(world.setup.seed + 10);
  for (const client of world.clients) {
    const author = client.responsible;
    if (!author || client.state !== 'active' || !random.chance(0.55)) continue;
    const wishes = random.sample(aims[client.name.language], random.integer(1, 2));
    for (const title of wishes)
      put(world, client, { title, due: random.integer(-60, 120), author: author.id });
  }
}

interface Wish {
  title: string;
  /** Days from today. */
  due: number;
  author: number;
}

function put(world: World, client: Client, { title, due, author }: Wish): void {
  const created_at = Math.max(client.createdAt, world.now - 90 * dayLength);
  world.book.add('objectives', {
    company_id: world.id,
    client_id: client.id,
    author_id: author,
    branch_id: client.branch?.id ?? null,
    title,
    detail: null,
    due_on: dateAt(world.days, Math.min(world.days.length - 1, world.today + Math.min(due, 27))),
    state: due < -20 ? 'reached' : 'open',
    visibility: 'companyAndClient',
    created_at,
    updated_at: created_at,
  });
}

const aims: Record<Choice<'language'>, string[]> = {
  fr: [
    'Marcher 30 minutes sans douleur',
    'Reprendre la course',
    'Monter trois étages sans pause',
    'Jouer par terre avec les enfants',
    'Dormir sans se réveiller de douleur',
    'Soulever 20 kg',
  ],
  en: ['Walk 30 minutes without pain', 'Run 5 km again', 'Climb three floors', 'Lift 20 kg'],
  es: ['Caminar 30 minutos sin dolor', 'Volver a correr', 'Subir tres pisos', 'Levantar 20 kg'],
};
