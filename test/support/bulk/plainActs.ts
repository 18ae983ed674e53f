import type { BulkRequest } from '#server/clients/contract.ts';
import type { StoredRow, Tables } from '../meaning.ts';

export type Params = Record<string, number | string | null>;

export interface One {
  tables: Tables;
  client: StoredRow;
  of: Params;
  me: number;
  now: number;
}

/** Sharing out is several assignments, and tried as those. */
export type PlainAction = Exclude<BulkRequest['action'], 'shareOut'>;

/** What each action does to one client, as one would do it by hand; gives what became of the client. */
export const plainActs: Record<PlainAction, (one: One) => string> = {
  assign: (one) => {
    const to = one.of.professionalId ?? null;
    if (one.client.responsible_id === to) return 'unchanged';
    addLink(one, to);
    return touch(one, { responsible_id: to });
  },
  addStakeholder: (one) => {
    if (activeLink(one, one.of.professionalId)) return 'unchanged';
    addLink(one, one.of.professionalId);
    return touch(one, {});
  },
  transfer: (one) => {
    const { from, to = null } = one.of;
    const isResponsible = one.client.responsible_id === from;
    const link = activeLink(one, from);
    if (!isResponsible && !link) return 'notInFile';
    if (link) endLink(link, one.now, { ended_reason: 'transfer', successor_id: to });
    addLink(one, to);
    return touch(one, isResponsible ? { responsible_id: to } : {});
  },
  addToGroup: (one) => {
    if (membership(one)) return 'unchanged';
    one.tables.group_members?.push(newMember(one));
    joinChallenges(one);
    return 'changed';
  },
  removeFromGroup: (one) => {
    const known = membership(one);
    const members = one.tables.group_members ?? [];
    if (!known) return 'unchanged';
    members.splice(members.indexOf(known), 1);
    return 'changed';
  },
  archive: (one) => {
    const { client, me, now } = one;
    if (client.state === 'archived') return 'unchanged';
    const link = activeLink(one, me);
    if (!link || activeLinks(one).length === 1)
      return touch(one, { state: 'archived', archived_at: now, archived_by: me });
    endLink(link, now, { ended_reason: 'archived', successor_id: null });
    touch(one, client.responsible_id === me ? { responsible_id: null } : {});
    return 'leftFile';
  },
  restore: (one) =>
    one.client.state === 'active'
      ? 'unchanged'
      : touch(one, { state: 'active', archived_at: null, archived_by: null }),
  setBranch: (one) => {
    const branch_id = one.of.branchId ?? null;
    return one.client.branch_id === branch_id ? 'unchanged' : touch(one, { branch_id });
  },
  tag: (one) => {
    const { words, word } = tagsOf(one);
    return words.includes(word) ? 'unchanged' : touch(one, storedTags([...words, word]));
  },
  untag: (one) => {
    const { words, word } = tagsOf(one);
    const left = words.filter((each) => each !== word);
    return words.includes(word) ? touch(one, storedTags(left)) : 'unchanged';
  },
};

const tagsOf = ({ client, of }: One) => ({
  words: client.tags ? String(client.tags).split(', ') : [],
  word: String(of.tag),
});

/** Only plain words are drawn, which are their own folded form. */
const storedTags = (words: string[]): StoredRow => {
  const tags = words.join(', ') || null;
  return { tags, tags_folded: tags };
};

function touch({ client, now }: One, columns: StoredRow): string {
  Object.assign(client, columns, { version: Number(client.version) + 1, updated_at: now });
  return 'changed';
}

const activeLinks = ({ tables, client }: One): StoredRow[] =>
  (tables.client_professionals ?? []).filter(
    (link) => link.client_id === client.id && link.state === 'active',
  );

const activeLink = (one: One, professionalId: unknown): StoredRow | undefined =>
  activeLinks(one).find((link) => link.professional_id === professionalId);

const endLink = (link: StoredRow, until: number, why: StoredRow): void =>
  void Object.assign(link, { state: 'archived', until, ...why });

function addLink(one: One, professionalId: StoredRow[string] | undefined): void {
  const { tables, client, now } = one;
  if (activeLink(one, professionalId)) return;
  tables.client_professionals?.push({
    id: null,
    company_id: client.company_id ?? null,
    client_id: client.id ?? null,
    professional_id: professionalId ?? null,
    state: 'active',
    kind: 'colleague',
    since: now,
    until: null,
    ended_reason: null,
    successor_id: null,
    opened_by_group_id: null,
  });
}

/** Whoever joins takes part in what is not over anywhere. */
function joinChallenges({ tables, client, of, now }: One): void {
  const today = new Date(now - 12 * 3_600_000).toISOString().slice(0, 10);
  const participants = tables.challenge_participants ?? [];
  for (const { id, group_id, ends_on, goal } of tables.challenges ?? []) {
    if (group_id !== of.groupId || String(ends_on) < today) continue;
    if (participants.some((row) => row.challenge_id === id && row.client_id === client.id)) continue;
    participants.push({
      id: null,
      company_id: client.company_id ?? null,
      challenge_id: id ?? null,
      client_id: client.id ?? null,
      joined_at: now,
      goal: goal ?? null,
      progress: 0,
    });
  }
}

const membership = ({ tables, client, of }: One): StoredRow | undefined =>
  tables.group_members?.find((row) => row.group_id === of.groupId && row.client_id === client.id);

const newMember = ({ client, of, now }: One): StoredRow => ({
  id: null,
  company_id: client.company_id ?? null,
  group_id: of.groupId ?? null,
  client_id: client.id ?? null,
  since: now,
  source: 'bulk',
});
