import { isIn, last, monthOf, monthsOf } from './dates.ts';
import type { Plain, Row } from './plain.ts';
import { amount, average, crossed, greatest, listed, quotient, type Reply, sum } from './table.ts';

export function adherencePerGroup(plain: Plain): Reply {
  const due = plain.all('program_sessions').filter(({ due_on }) => isIn(last({ days: 30 }), due_on));
  return listed(
    plain.all('group_members'),
    ({ group_id }) => plain.named('groups', 'title', group_id),
    (members) => {
      const people = new Set(members.map(({ client_id }) => client_id));
      const theirs = due.filter(({ client_id }) => people.has(client_id));
      const done = theirs.filter(({ state }) => state === 'done').length;
      return [done, theirs.length, quotient(done, theirs.length)];
    },
  );
}

export function groupSizes(plain: Plain): Reply {
  const groups = plain.all('groups');
  const sizes = (mine: Row[]): number[] => {
    const ids = new Set(mine.map(({ id }) => id));
    return [plain.all('group_members').filter(({ group_id }) => ids.has(group_id)).length];
  };
  return {
    rows: groups.map((group) => [group.title, plain.branch(group.branch_id), ...sizes([group])]),
    total: sizes(groups),
  };
}

export function membersAddedAutomatically(plain: Plain): Reply {
  const span = last({ months: 12 });
  const added = plain
    .all('group_members')
    .filter(({ source, since }) => source === 'autoAdd' && isIn(span, since));
  return crossed(
    added,
    ({ since }) => monthOf(since),
    ({ group_id }) => plain.named('groups', 'title', group_id),
    amount,
    monthsOf(span),
  );
}

export function challengeParticipation(plain: Plain): Reply {
  const startOf = ({ challenge_id }: Row): string => plain.one('challenges', challenge_id)?.starts_on;
  const participants = plain
    .all('challenge_participants')
    .filter((each) => startOf(each) >= '2025-01-01' && startOf(each) <= '2026-12-31');
  const isAlone = ({ challenge_id }: Row) => plain.one('challenges', challenge_id)?.together === 0;
  const percentOf = ({ progress, goal }: Row) => (progress / goal) * 100;
  const { rows } = listed(
    participants,
    ({ challenge_id }) => plain.named('challenges', 'title', challenge_id),
    (mine) => [
      mine.length,
      average(mine.filter(isAlone).map(percentOf)),
      sum(mine.filter((each) => !isAlone(each)).map(percentOf)),
      greatest(mine.map(startOf)),
    ],
  );
  return { rows };
}

export function announcementsRead(plain: Plain): Reply {
  const publishedAt = ({ announcement_id }: Row): number =>
    plain.one('announcements', announcement_id)?.publish_at;
  const recipients = plain
    .all('announcement_recipients')
    .filter((each) => isIn(last({ days: 90 }), publishedAt(each)));
  return listed(
    recipients,
    ({ announcement_id }) => plain.named('announcements', 'title', announcement_id),
    (mine) => {
      const read = sum(mine.map(({ read_at }) => Number(read_at !== null)));
      return [read, mine.length, quotient(read, mine.length), greatest(mine.map(publishedAt))];
    },
  );
}
