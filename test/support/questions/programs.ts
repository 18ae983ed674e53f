import { current, isIn, last, next } from './dates.ts';
import type { Plain, Row } from './plain.ts';
import { amount, differing, least, listed, quotient, type Reply } from './table.ts';

/** The fifteen templates used most, of equals the first by name, and all others in one line. */
export function templatesUsed(plain: Plain): Reply {
  const copies = plain
    .all('programs')
    .filter(({ template_id, created_at }) => template_id !== null && isIn(last({ months: 6 }), created_at));
  const uses = (id: number): number => copies.filter(({ template_id }) => template_id === id).length;
  const byUse = [...new Set(copies.map(({ template_id }) => plain.one('templates', template_id)))].toSorted(
    (a: Row, b: Row) => uses(b.id) - uses(a.id) || (a.name_folded < b.name_folded ? -1 : 1),
  );
  const leading = new Set(byUse.slice(0, 15).map(({ id }: Row) => id));
  return listed(
    copies,
    ({ template_id }) =>
      leading.has(template_id) ? plain.named('templates', 'name', template_id) : '(other)',
    (mine) => [mine.length, differing(mine.map(({ client_id }) => plain.one('clients', client_id)))],
  );
}

export function templatesNeverUsed(plain: Plain): Reply {
  const used = new Set(plain.all('programs').map(({ template_id }) => template_id));
  const idle = plain
    .all('templates')
    .filter(({ id, sharing, archived }) => sharing !== 'me' && archived === 0 && !used.has(id));
  return listed(idle, ({ owner_id }) => plain.person(owner_id), amount);
}

export function programsFromScratch(plain: Plain): Reply {
  const written = plain.all('programs').filter(({ created_at }) => isIn(current('quarter'), created_at));
  return listed(
    written,
    ({ author_id }) => plain.person(author_id),
    (mine) => {
      const scratch = mine.filter(({ template_id }) => template_id === null).length;
      return [scratch, mine.length - scratch, mine.length, quotient(scratch, mine.length)];
    },
  );
}

export function programsEnding(plain: Plain): Reply {
  const ending = plain
    .all('programs')
    .filter(({ state, ends_on }) => state === 'active' && isIn(next({ days: 14 }), ends_on));
  return listed(
    ending,
    ({ author_id }) => plain.person(author_id),
    (mine) => [mine.length, least<string>(mine.map(({ ends_on }) => ends_on))],
  );
}
