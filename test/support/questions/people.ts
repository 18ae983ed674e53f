import { isBefore, isIn, last } from './dates.ts';
import { activeLinks, type Plain, type Row } from './plain.ts';
import { crossed, differing, least, listed, type Reply } from './table.ts';

export function externalProfessionals(plain: Plain): Reply {
  const links = activeLinks(plain).filter(
    ({ kind, client_id }) => kind === 'external' && plain.one('clients', client_id),
  );
  return listed(
    links,
    ({ professional_id }) => plain.person(professional_id),
    (mine) => [
      differing(mine.map(({ client_id }) => client_id)),
      least<number>(mine.map(({ since }) => since)),
    ],
  );
}

/** Everybody who uses an access, once for each of their branches. */
function accesses(plain: Plain): Row[] {
  const users = plain
    .all('professionals')
    .filter(({ state, profile }) => state === 'active' && profile !== 'readOnly');
  return users.flatMap((user) =>
    plain
      .all('professional_branches')
      .filter(({ professional_id }) => professional_id === user.id)
      .map(({ branch_id }) => ({ ...user, branch_id })),
  );
}

const people = (rows: Row[]) => [differing(rows.map(({ id }) => id))];

export function unusedAccesses(plain: Plain): Reply {
  const unused = accesses(plain).filter(
    ({ last_sign_in_at }) => last_sign_in_at === null || isBefore({ days: 30 }, last_sign_in_at),
  );
  return listed(unused, ({ branch_id }) => plain.branch(branch_id), people);
}

export function accessesUsed(plain: Plain): Reply {
  return crossed(
    accesses(plain),
    ({ profile }) => profile,
    ({ branch_id }) => plain.branch(branch_id),
    people,
  );
}

export function clientsHandedOver(plain: Plain): Reply {
  const handed = plain
    .all('client_professionals')
    .filter(({ ended_reason, until }) => ended_reason === 'transfer' && isIn(last({ months: 12 }), until));
  const clients = (rows: Row[]) => [differing(rows.map(({ client_id }) => plain.one('clients', client_id)))];
  const from = ({ professional_id }: Row) => plain.person(professional_id);
  const to = ({ successor_id }: Row) => plain.person(successor_id);
  const pairs = listed(handed, (link) => JSON.stringify([from(link), to(link)]), clients);
  const givers = listed(handed, from, clients);
  return {
    rows: pairs.rows.map(([pair, ...figures]) => [...JSON.parse(String(pair)), ...figures]),
    subtotals: givers.rows,
    ...(pairs.total ? { total: pairs.total } : {}),
  };
}
