import { all, rule } from '../rules.ts';
import { allTotals, count, greatestFirst, isActive, type Makings, none, percentage, sum } from './starter.ts';

const dueLately = rule('dueOn', 'inPeriod', { last: 30, unit: 'day' });

export const groups = {
  adherencePerGroup: (label) => ({
    v: 2,
    source: 'memberships',
    filter: all(),
    groupBy: [{ id: 'group', field: 'groupId' }],
    measures: [
      {
        ...count('done', label.sessionsDone, dueLately, rule('state', '=', 'done')),
        over: 'programSessions',
      },
      { ...count('due', label.sessionsDue, dueLately), over: 'programSessions' },
      percentage('adherence', 'done', 'due', label.adherence),
    ],
    totals: { grand: true },
    sort: greatestFirst('adherence'),
    chart: { kind: 'bar', x: 'group', y: ['adherence'] },
  }),
  /** By branch too: two branches may each have a group of the same title. */
  groupSizes: (label) => ({
    v: 2,
    source: 'groups',
    filter: all(),
    groupBy: [
      { id: 'group', field: 'title' },
      { id: 'branch', field: 'branchId' },
    ],
    measures: [sum('members', 'members', label.members)],
    totals: { grand: true },
    sort: greatestFirst('members'),
    chart: { kind: 'horizontalBar', x: 'group', y: ['members'], series: 'branch' },
  }),
  clientsWithoutGroup: (label) => ({
    v: 2,
    source: 'clients',
    filter: all(isActive, none('memberships')),
    groupBy: [{ id: 'branch', field: 'branchId' }],
    measures: [count('clients', label.clients)],
    totals: { grand: true },
    sort: greatestFirst('clients'),
    chart: { kind: 'table', x: 'branch', y: ['clients'] },
  }),
  membersAddedAutomatically: (label) => ({
    v: 2,
    source: 'memberships',
    filter: all(rule('source', '=', 'autoAdd'), rule('since', 'inPeriod', { last: 12, unit: 'month' })),
    groupBy: [{ id: 'month', field: 'since', bucket: 'month', fill: true }],
    pivotBy: { id: 'group', field: 'groupId' },
    measures: [count('members', label.newMembers)],
    totals: allTotals,
    chart: { kind: 'stackedBar', x: 'month', y: ['members'], series: 'group' },
  }),
  /**
   * Challenges are set again under the same title: the start tells them apart. Where a goal is reached together, each participant's
   * percentage is what was brought to the goal of all, and the sum is how far the group is. Over several challenges that means nothing, so
   * there is no total.
   */
  challengeParticipation: (label) => ({
    v: 2,
    source: 'challengeParticipants',
    filter: all(rule('challenge.startsOn', 'inPeriod', { from: { previous: 'year' }, to: { this: 'year' } })),
    groupBy: [{ id: 'challenge', field: 'challengeId' }],
    measures: [
      count('participants', label.participants),
      {
        id: 'percent',
        measure: 'avg',
        field: 'percent',
        label: label.averagePercent,
        filter: all(rule('challenge.together', '=', false)),
      },
      {
        id: 'together',
        measure: 'sum',
        field: 'percent',
        label: label.togetherPercent,
        filter: all(rule('challenge.together', '=', true)),
      },
      { id: 'start', measure: 'max', field: 'challenge.startsOn', label: label.start },
    ],
    sort: greatestFirst('start'),
    chart: { kind: 'bar', x: 'challenge', y: ['participants'] },
  }),
  announcementsRead: (label) => ({
    v: 2,
    source: 'announcementRecipients',
    filter: all(rule('announcement.publishAt', 'inPeriod', { last: 90, unit: 'day' })),
    groupBy: [{ id: 'announcement', field: 'announcementId' }],
    measures: [
      count('read', label.read, rule('readAt', 'notNull')),
      count('members', label.members),
      percentage('share', 'read', 'members', label.readShare),
      { id: 'published', measure: 'max', field: 'announcement.publishAt', label: label.published },
    ],
    totals: { grand: true },
    sort: greatestFirst('published'),
    chart: { kind: 'horizontalBar', x: 'announcement', y: ['share'] },
  }),
} satisfies Makings;
