import { keysIn } from '#reports/given.ts';
import { bind, type Dialect, join, type Sql, sql } from '#reports/sql.ts';
import type { BulkRequest, Share } from '../contract.ts';
import type { Kept } from './chosen.ts';
import { tagPlan, untagPlan } from './tagging.ts';

export type BulkAction = BulkRequest['action'];
type ParamsOf<A extends BulkAction> = Extract<BulkRequest, { action: A }>['params'];

/** What is asked for, without for which clients. */
export type Act = { [A in BulkAction]: { action: A; params: ParamsOf<A> } }[BulkAction];

/** What an action does to each chosen client, as pieces of statements that run over all of them at once. */
export interface Plan {
  /** What is looked up for each; `chosen` is the client's row. */
  facts?: Record<string, Sql>;
  /** What becomes of each, out of its row and the facts: 'unchanged', one of `changing`, or why it is left out. */
  verdict: Sql;
  /** The verdicts that are a change; 'changed' unless said. Any other than that is told apart. */
  changing?: readonly string[];
  /** What is done beside the client's own row, by the column that keeps it. */
  effects?: Partial<Record<Effect, Sql>>;
  /** What the client's row holds then; `r` is what was kept. Without it the row is not touched: a version that moves would tell of a group. */
  sets?: Partial<Record<Kept, Sql>>;
  /** Why links end, and who takes over. */
  ends?: { reason: 'archived' | 'transfer'; successor: number | null };
}

export type Effect =
  | 'added_professional_id'
  | 'ended_link_id'
  | 'joined_group_id'
  | 'left_member_id'
  | 'left_group_id'
  | 'left_since'
  | 'left_source';

interface By {
  actorId: number;
  now: number;
  dialect: Dialect;
}

/** The table is keyed by the action itself, which the compiler cannot follow through a union. */
export const planOf = ({ action, params }: Act, by: By): Plan =>
  (plans[action] as (params: ParamsOf<BulkAction>, by: By) => Plan)(params, by);

/** Each does to one client what changing it alone would do. */
const plans: { [A in BulkAction]: (params: ParamsOf<A>, by: By) => Plan } = {
  assign: ({ professionalId }) => ({
    facts: { held_id: activeLink(professionalId) },
    verdict: unchangedWhen(sql`responsible_id = ${key(professionalId)}`),
    effects: { added_professional_id: unlessHeld(professionalId) },
    sets: { responsible_id: key(professionalId) },
  }),

  transfer: ({ from, to }) => ({
    facts: { held_id: activeLink(to), lost_id: activeLink(from) },
    verdict: sql`case when lost_id is not null or responsible_id = ${key(from)} then 'changed' else 'notInFile' end`,
    effects: { added_professional_id: unlessHeld(to), ended_link_id: sql`lost_id` },
    sets: {
      responsible_id: sql`case when clients.responsible_id = ${key(from)} then ${key(to)} else clients.responsible_id end`,
    },
    ends: { reason: 'transfer', successor: to },
  }),

  addStakeholder: ({ professionalId }) => ({
    facts: { held_id: activeLink(professionalId) },
    verdict: unchangedWhen(sql`held_id is not null`),
    effects: { added_professional_id: key(professionalId) },
    sets: {},
  }),

  addToGroup: ({ groupId }) => ({
    facts: { member_id: membership(groupId, sql`id`) },
    verdict: unchangedWhen(sql`member_id is not null`),
    effects: { joined_group_id: key(groupId) },
  }),

  removeFromGroup: ({ groupId }) => ({
    facts: {
      member_id: membership(groupId, sql`id`),
      member_since: membership(groupId, sql`since`),
      member_source: membership(groupId, sql`source`),
    },
    verdict: unchangedWhen(sql`member_id is null`),
    effects: {
      left_member_id: sql`member_id`,
      left_group_id: key(groupId),
      left_since: sql`member_since`,
      left_source: sql`member_source`,
    },
  }),

  /** Who shares a file leaves it; the others keep it as it is. */
  archive: (_params, { actorId, now }) => ({
    facts: { lost_id: activeLink(actorId), others: othersInFile(actorId) },
    verdict: sql`case when state = 'archived' then 'unchanged'
      when lost_id is not null and others = 1 then 'leftFile' else 'changed' end`,
    changing: ['changed', 'leftFile'],
    effects: { ended_link_id: sql`case when others = 1 then lost_id end` },
    sets: {
      responsible_id: sql`case when r.verdict = 'leftFile' and clients.responsible_id = ${key(actorId)}
        then null else clients.responsible_id end`,
      state: unlessLeft(sql`clients.state`, sql`'archived'`),
      archived_at: unlessLeft(sql`clients.archived_at`, key(now)),
      archived_by: unlessLeft(sql`clients.archived_by`, key(actorId)),
    },
    ends: { reason: 'archived', successor: null },
  }),

  restore: () => ({
    verdict: unchangedWhen(sql`state = 'active'`),
    sets: { state: sql`'active'`, archived_at: sql`null`, archived_by: sql`null` },
  }),

  setBranch: ({ branchId }) => ({
    verdict: unchangedWhen(branchId === null ? sql`branch_id is null` : sql`branch_id = ${key(branchId)}`),
    sets: { branch_id: key(branchId) },
  }),

  shareOut: ({ to }, { dialect }) => {
    const to_id = takerOf(to, sql`chosen.id`, dialect);
    return {
      facts: { to_id, held_id: activeLinkOf(to_id) },
      verdict: unchangedWhen(sql`responsible_id = to_id`),
      effects: { added_professional_id: sql`case when held_id is null then to_id end` },
      sets: { responsible_id: takerOf(to, sql`clients.id`, dialect) },
    };
  },
  tag: tagPlan,
  untag: untagPlan,
};

/** To whom a client is given; `client` is its key. */
export const takerOf = (to: readonly Share[], client: Sql, dialect: Dialect): Sql =>
  sql`case ${join(
    to.map(
      ({ professionalId, clientIds }) =>
        sql`when ${client} in (${keysIn(clientIds, dialect)}) then ${key(professionalId)}`,
    ),
    ' ',
  )} end`;

const unlessLeft = (as: Sql, then: Sql): Sql =>
  sql`case when r.verdict = 'leftFile' then ${as} else ${then} end`;

/** PostgreSQL takes a bare binding in a list of columns for text. */
const key = (id: number | null): Sql => sql`cast(${bind(id)} as bigint)`;

const unchangedWhen = (isSo: Sql): Sql => sql`case when ${isSo} then 'unchanged' else 'changed' end`;

const activeLink = (professionalId: number): Sql => activeLinkOf(key(professionalId));

const activeLinkOf = (professional: Sql): Sql =>
  sql`(select l.id from client_professionals as l
    where l.client_id = chosen.id and l.professional_id = ${professional} and l.state = 'active')`;

const unlessHeld = (professionalId: number): Sql =>
  sql`case when held_id is null then ${key(professionalId)} end`;

const othersInFile = (professionalId: number): Sql =>
  sql`(select case when count(*) > 0 then 1 else 0 end from client_professionals as l
    where l.client_id = chosen.id and l.state = 'active' and l.professional_id <> ${key(professionalId)})`;

const membership = (groupId: number, what: Sql): Sql =>
  sql`(select m.${what} from group_members as m where m.group_id = ${key(groupId)} and m.client_id = chosen.id)`;
