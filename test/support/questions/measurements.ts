import { isIn, last, monthOf, monthsOf } from './dates.ts';
import type { Plain, Row } from './plain.ts';
import { average, crossed, differing, type Reply } from './table.ts';

const kindOf =
  (plain: Plain) =>
  ({ definition_id }: Row): string | null =>
    plain.named('measurement_definitions', 'name', definition_id);

/** Of a kind and of a group, or of every kind and of members of any group. */
export function measurementsInGroup(
  plain: Plain,
  { kind, group }: { kind?: number; group?: number } = {},
): Reply {
  const span = last({ months: 6 });
  const members = new Set(
    plain
      .all('group_members')
      .filter(({ group_id }) => group === undefined || group_id === group)
      .map(({ client_id }) => client_id),
  );
  const taken = plain
    .all('measurements')
    .filter(({ client_id, measured_at }) => members.has(client_id) && isIn(span, measured_at))
    .filter(({ definition_id }) => kind === undefined || definition_id === kind);
  const { rows, down = [] } = crossed(
    taken,
    ({ measured_at }) => monthOf(measured_at),
    kindOf(plain),
    (mine) => [average(mine.map(({ value }) => value)), mine.length],
    monthsOf(span),
  );
  return { rows, down };
}

export function clientsOutsideNorm(plain: Plain, { kind }: { kind?: number } = {}): Reply {
  const latest = new Map<string, Row>();
  for (const each of plain.all('measurements')) {
    const place = `${each.client_id} ${each.definition_id}`;
    if (each.measured_at >= (latest.get(place)?.measured_at ?? 0)) latest.set(place, each);
  }
  const outside = [...latest.values()]
    .filter((each) => isOutside(each, plain.one('measurement_definitions', each.definition_id)))
    .filter(({ client_id }) => plain.one('clients', client_id)?.state === 'active')
    .filter(({ definition_id }) => kind === undefined || definition_id === kind);
  return crossed(
    outside,
    ({ client_id }) => plain.person(plain.one('clients', client_id)?.responsible_id ?? null),
    kindOf(plain),
    (mine) => [differing(mine.map(({ client_id }) => client_id))],
  );
}

const isOutside = ({ value }: Row, { norm_low, norm_high }: Row): boolean =>
  (norm_high !== null && value > norm_high) || (norm_low !== null && value < norm_low);
