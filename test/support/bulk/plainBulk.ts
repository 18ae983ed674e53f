import type { BulkAnswer } from '#server/clients/contract.ts';
import type { SessionViewer } from '#server/viewer.ts';
import type { StoredRow, Tables } from '../meaning.ts';
import { plainScopes } from '../plainScopes.ts';
import { type Params, type PlainAction, plainActs } from './plainActs.ts';

interface Wanted {
  action: PlainAction;
  params: Params;
  chosen: (client: StoredRow) => boolean;
  now: number;
}

/** What an action must do, one client after the other, without a statement: the answer and the rows as they are then, or the refusal. */
export function plainBulk(
  tables: Tables,
  viewer: SessionViewer,
  { action, params, chosen, now }: Wanted,
): { refused: string } | { answer: BulkAnswer; tables: Tables } {
  const refused = viewer.profile === 'readOnly' ? 'notAllowed' : refusals[action](params, { tables, viewer });
  if (refused) return { refused };
  const world = copyOf(tables);
  const mine = (world.clients ?? []).filter((row) => sees(world, viewer)(row) && chosen(row));
  const acted = mine.map((client): [number, string] => [
    Number(client.id),
    plainActs[action]({ tables: world, client, of: params, me: viewer.professionalId, now }),
  ]);
  const answer = answerOf(acted);
  if (answer.changed === 1) nameSingle(world);
  return { answer, tables: world };
}

/** Who was added alone was added one by one. */
function nameSingle({ group_members = [] }: Tables): void {
  for (const row of group_members) if (row.id === null) row.source = 'single';
}

/** Whether somebody sees a client. */
export function sees(tables: Tables, viewer: SessionViewer): (client: StoredRow) => boolean {
  const isVisible = plainScopes(copyOf(tables), viewer).clients ?? (() => false);
  return (client) => client.company_id === viewer.companyId && isVisible(client);
}

const copyOf = (tables: Tables): Tables =>
  Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.map((row) => ({ ...row }))]));

interface Asked {
  tables: Tables;
  viewer: SessionViewer;
}

type Refusal = (params: Params, asked: Asked) => string | undefined;

const leads = ({ viewer }: Asked): boolean =>
  ['superAdmin', 'branchAdmin', 'manager'].includes(viewer.profile);

const wrongUnless = (isFine: boolean | undefined): string | undefined =>
  isFine ? undefined : 'invalidInput';

const ofGroup: Refusal = ({ groupId }, { tables, viewer }) => {
  const group = tables.groups?.find((row) => row.id === groupId && row.company_id === viewer.companyId);
  return wrongUnless(group && plainScopes(tables, viewer).groups?.(group));
};

const refusals: Record<PlainAction, Refusal> = {
  assign: ({ professionalId }, asked) =>
    leads(asked) ? wrongUnless(isHere(asked, professionalId)) : 'notAllowed',
  transfer: ({ from, to }, asked) => {
    const { viewer } = asked;
    const isOwn = from === viewer.professionalId;
    if (!leads(asked) || (viewer.profile === 'manager' && !isOwn)) return 'notAllowed';
    return wrongUnless(from !== to && person(asked, from) && isHere(asked, to));
  },
  addStakeholder: ({ professionalId }, asked) => wrongUnless(isHere(asked, professionalId)),
  addToGroup: ofGroup,
  removeFromGroup: ofGroup,
  archive: () => undefined,
  restore: () => undefined,
  setBranch: ({ branchId }, { tables, viewer }) => {
    if (viewer.profile !== 'superAdmin') return wrongUnless(viewer.branchIds.includes(Number(branchId)));
    const isKnown = tables.branches?.some(
      (row) => row.id === branchId && row.company_id === viewer.companyId,
    );
    return wrongUnless(branchId === null || isKnown);
  },
  tag: () => undefined,
  untag: () => undefined,
};

const person = ({ tables, viewer }: Asked, id: unknown): boolean =>
  tables.professionals?.some((row) => row.id === id && row.company_id === viewer.companyId) === true;

const isHere = ({ tables, viewer }: Asked, id: unknown): boolean =>
  tables.professionals?.some(
    (row) => row.id === id && row.company_id === viewer.companyId && row.state === 'active',
  ) === true;

function answerOf(acted: [id: number, verdict: string][]): BulkAnswer {
  const of = (verdict: string) => acted.filter(([, each]) => each === verdict).map(([id]) => id);
  const told = (reason: string) => {
    const ids = of(reason);
    return ids.length ? [{ reason, count: ids.length, sampleIds: ids.slice(0, 5) }] : [];
  };
  return {
    matched: acted.length,
    changed: of('changed').length + of('leftFile').length,
    unchanged: of('unchanged').length,
    skipped: told('notInFile'),
    partly: told('leftFile'),
  };
}
