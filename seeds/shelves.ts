import type { Random } from './random.ts';
import type { Professional, World } from './world.ts';

export interface Template {
  id: number;
  name: string;
  weeks: number;
  createdAt: number;
  /** The only version that it has been in. */
  versionId: number;
  sessions: string;
}

/** The templates within each author's reach. */
export interface Shelves {
  /** One that was there at that instant, if a few tries find any. */
  take(author: Professional, instant: number): Template | null;
}

export function openShelves(world: World, random: Random): Shelves {
  const shelves = new Map(world.professionals.map((each) => [each, withinReach(world, each)]));
  return {
    take(author, instant) {
      const shelf = shelves.get(author) ?? [];
      for (let tried = 0; tried < 4 && shelf.length; tried += 1) {
        const template = random.pick(shelf);
        if (template.createdAt <= instant) return template;
      }
      return null;
    },
  };
}

/** Own ones and those that are shared; but one shared template in four finds no taker. */
const withinReach = ({ book, id: companyId }: World, { id, branches }: Professional): Template[] => {
  const versions = new Map(book.rows('template_versions').map((row) => [row.template_id, Number(row.id)]));
  return book
    .rows('templates')
    .filter(({ company_id }) => company_id === companyId)
    .filter(({ id: template, sharing }) => sharing === 'me' || Number(template) % 4 !== 1)
    .filter(
      ({ owner_id, sharing, branch_id }) =>
        owner_id === id ||
        sharing === 'company' ||
        sharing === 'public' ||
        (sharing === 'branch' && branches.some((branch) => branch.id === branch_id)),
    )
    .map((row) => ({
      id: Number(row.id),
      name: String(row.name),
      weeks: Number(row.weeks),
      createdAt: Number(row.created_at),
      versionId: versions.get(row.id ?? null) ?? 0,
      sessions: String(row.sessions),
    }));
};
