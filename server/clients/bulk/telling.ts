import { type SourceName, sourceNamed } from '#reports/catalog.ts';
import { bind, type Dialect, type Sql, sql } from '#reports/sql.ts';
import type { Changes } from '../../audit.ts';
import { namesOf } from '../../dataAccess.ts';
import type { Share } from '../contract.ts';
import type { Logged } from './log.ts';
import { takerOf } from './plans.ts';
import type { Work } from './work.ts';

/** What the log says of each client, in the fields of a single change. */
export interface Teller {
  /** What clients must have had in common to be told alike; `r` is what was kept of one. */
  former: Sql;
  /** The same of what they are given, where that is not one for all. */
  target?: Sql;
  tell: (former: number | null, names: Names, target: number) => Changes;
  /** Whom the changes name, by the source that knows what they are called; `former` too when it is one of them. */
  named: { source: SourceName; ids: number[]; former?: true }[];
}

type Named = { id: number; label: string } | null;

/** What somebody or something is called; null for what the actor may not see, as in a single change's own event. */
export type Names = (source: SourceName, id: number | null) => Named;

export async function namesFor(
  { named }: Teller,
  alike: readonly { former: number | null }[],
  { tx, access }: Work,
): Promise<Names> {
  const known = new Map<string, Named>();
  for (const { source, ids, former } of named) {
    const wanted = new Set([...ids, ...(former ? alike.map((each) => each.former) : [])]);
    const keys = [...wanted].filter((id) => id !== null);
    for (const [id, label] of await namesOf(tx, sourceNamed(source), keys, access))
      known.set(`${source} ${id}`, { id, label });
  }
  return (source, id) => known.get(`${source} ${id}`) ?? null;
}

export function teller({ act, actorId }: Logged, dialect: Dialect): Teller {
  switch (act.action) {
    case 'assign':
      return responsibleTeller(act.params.professionalId);
    case 'setBranch':
      return branchTeller(act.params.branchId);
    case 'transfer':
      return transferTeller(act.params);
    case 'addStakeholder':
      return pointTeller('colleagues', act.params.professionalId, (named) => ({
        stakeholder: { after: named },
      }));
    case 'addToGroup':
      return pointTeller('groups', act.params.groupId, (named) => ({ group: { after: named } }));
    case 'removeFromGroup':
      return pointTeller('groups', act.params.groupId, (named) => ({ group: { before: named } }));
    case 'tag':
      return { former: sql`0`, tell: () => ({ tags: { after: act.params.tag } }), named: [] };
    case 'untag':
      return { former: sql`0`, tell: () => ({ tags: { before: act.params.tag } }), named: [] };
    case 'archive':
      return archiveTeller(actorId);
    case 'restore':
      return { former: sql`0`, tell: () => stateChange('archived', 'active'), named: [] };
    case 'shareOut':
      return shareTeller(act.params.to, dialect);
  }
}

const stateChange = (before: string, after: string): Changes => ({ state: { before, after } });

const responsibleChange = (before: number | null, after: number | null, names: Names): Changes => ({
  responsibleId: { before, after },
  responsible: { before: names('colleagues', before), after: names('colleagues', after) },
});

const responsibleTeller = (to: number): Teller => ({
  former: sql`r.responsible_id`,
  tell: (former, names) => responsibleChange(former, to, names),
  named: [{ source: 'colleagues', ids: [to], former: true }],
});

const shareTeller = (to: readonly Share[], dialect: Dialect): Teller => ({
  former: sql`r.responsible_id`,
  target: takerOf(to, sql`r.client_id`, dialect),
  tell: (former, names, target) => responsibleChange(former, target, names),
  named: [{ source: 'colleagues', ids: to.map(({ professionalId }) => professionalId), former: true }],
});

const branchTeller = (to: number | null): Teller => ({
  former: sql`r.branch_id`,
  tell: (former, names) => ({
    branchId: { before: former, after: to },
    branch: { before: names('branches', former), after: names('branches', to) },
  }),
  named: [{ source: 'branches', ids: to === null ? [] : [to], former: true }],
});

const pointTeller = (source: SourceName, id: number, tell: (named: Named) => Changes): Teller => ({
  former: sql`0`,
  tell: (_former, names) => tell(names(source, id)),
  named: [{ source, ids: [id] }],
});

/** 1 where the responsible changes, 2 where a place in the file does, 3 for both. */
const transferTeller = ({ from, to }: { from: number; to: number }): Teller => ({
  former: sql`case when r.responsible_id = cast(${bind(from)} as bigint) then 1 else 0 end
    + case when r.ended_link_id is null then 0 else 2 end`,
  tell: (former, names) => ({
    ...(Number(former) >= 2 ? placeChange(names('colleagues', from), names('colleagues', to)) : {}),
    ...(Number(former) % 2 === 1 ? responsibleChange(from, to, names) : {}),
  }),
  named: [{ source: 'colleagues', ids: [from, to] }],
});

const placeChange = (before: Named, after: Named): Changes => ({ stakeholder: { before, after } });

/** 0 where the client was archived; where the actor left the file 1, or 2 as the responsible. */
const archiveTeller = (actorId: number): Teller => ({
  former: sql`case when r.ended_link_id is null then 0
    when r.responsible_id = cast(${bind(actorId)} as bigint) then 2 else 1 end`,
  tell: (former, names) =>
    former === 0
      ? stateChange('active', 'archived')
      : {
          ...placeChange(names('colleagues', actorId), null),
          ...(former === 2 ? responsibleChange(actorId, null, names) : {}),
        },
  named: [{ source: 'colleagues', ids: [actorId] }],
});
