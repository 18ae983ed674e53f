import { former, formerCompared, type Mutant } from './mutant.ts';

const answer = 'reports/summary/answer.ts';
const compare = 'reports/summary/compare.ts';
const check = 'reports/checkFilter.ts';
const leftOut = former('a group of which everything is muted says nothing');
const behind = former('rows are found behind a cell however deep its rules are');

/** Mistakes about the other period and about what is left out. */
export const comparedMutants: Mutant[] = [
  {
    title: 'the first dates are looked for in the past under their present names',
    file: answer,
    find: 'keys: topBefore(report, pairs, top.keys)',
    replace: 'keys: topBefore(report, new Map(), top.keys)',
    killedBy: formerCompared('the first dates stand beside what was on theirs'),
  },
  {
    title: 'the dates of the other period are not filled',
    file: answer,
    find: '...standing(then, dimensions), limit: mostGroups',
    replace: '...standing({ ...then, spine: new Map() }, dimensions), limit: mostGroups',
    killedBy: formerCompared('the dates of those who only came then are filled'),
  },
  {
    title: 'only the first two thousand dates can stand beside others',
    file: compare,
    find: 'const mostPairs = 200_000;',
    replace: 'const mostPairs = 2_000;',
    killedBy: formerCompared('each hour of a year stands beside its own'),
  },
  {
    title: 'the same hours last year are 365 days ago',
    file: compare,
    find: "calendar.startOfDay(shift(day, -1, 'year')) + instant - calendar.startOfDay(day)",
    replace: 'instant - 365 * 86_400_000',
    killedBy: formerCompared('a year until now begins on the first of January'),
  },
  {
    title: 'the denial of what is muted holds nowhere',
    file: check,
    find: 'if (isSilent(group, parts))',
    replace: 'if (group.muted)',
    killedBy: leftOut,
  },
  {
    title: 'a whole filter cannot be muted',
    file: check,
    find: 'muted === true || (rules.length > 0 && parts.length === 0)',
    replace: 'rules.length > 0 && parts.length === 0',
    killedBy: leftOut,
  },
  {
    title: 'behind the denial of nothing stands everything',
    file: 'reports/drill.ts',
    find: 'group.rules.length || group.not ? [group] : []',
    replace: 'group.rules.length ? [group] : []',
    killedBy: former('the denial of nothing holds nowhere'),
  },
  {
    title: 'the rows of a cell may have no deeper rules than its summary',
    file: check,
    find: 'depth: usualRoom.depth + 5',
    replace: 'depth: usualRoom.depth',
    killedBy: behind,
  },
  {
    title: 'the rows of a cell may have no more rules than its summary',
    file: check,
    find: 'rules: usualRoom.rules + 120',
    replace: 'rules: usualRoom.rules',
    killedBy: behind,
  },
];
