import {
  boolean,
  code,
  computed,
  date,
  defineSource,
  instant,
  number,
  reference,
  rowId,
  text,
  toMany,
  toOne,
} from '../source.ts';
import { column, sql } from '../sql.ts';

export const announcements = defineSource({
  name: 'announcements',
  table: 'announcements',
  label: 'title',
  dateField: 'publishAt',
  search: 'search',
  fields: {
    id: rowId(),
    selfId: reference('id', 'announcements'),
    title: text('title'),
    text: text('text'),
    groupId: reference('group_id', 'groups'),
    authorId: reference('author_id', 'colleagues'),
    publishAt: instant('publish_at'),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
  },
  relations: {
    self: toOne('announcements', 'id'),
    group: toOne('groups', 'group_id'),
    author: toOne('colleagues', 'author_id'),
    recipients: toMany('announcementRecipients', 'announcement_id'),
  },
  measures: {
    lastPublished: { aggregate: 'max', field: 'publishAt' },
  },
});

export const announcementRecipients = defineSource({
  name: 'announcementRecipients',
  table: 'announcement_recipients',
  label: 'id',
  dateField: 'sentAt',
  fields: {
    id: rowId(),
    announcementId: reference('announcement_id', 'announcements'),
    clientId: reference('client_id', 'clients'),
    sentAt: instant('sent_at', { nullable: true }),
    readAt: instant('read_at', { nullable: true }),
  },
  relations: {
    announcement: toOne('announcements', 'announcement_id'),
    client: toOne('clients', 'client_id'),
  },
  measures: {
    lastSent: { aggregate: 'max', field: 'sentAt' },
    lastRead: { aggregate: 'max', field: 'readAt' },
  },
});

export const challenges = defineSource({
  name: 'challenges',
  table: 'challenges',
  label: 'title',
  dateField: 'startsOn',
  search: 'search',
  fields: {
    id: rowId(),
    selfId: reference('id', 'challenges'),
    title: text('title'),
    description: text('description', { nullable: true }),
    groupId: reference('group_id', 'groups'),
    authorId: reference('author_id', 'colleagues'),
    startsOn: date('starts_on'),
    endsOn: date('ends_on'),
    metric: code('metric'),
    unit: code('unit'),
    goal: number('goal'),
    together: boolean('together'),
    rankingShown: boolean('ranking_shown'),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
  },
  relations: {
    self: toOne('challenges', 'id'),
    group: toOne('groups', 'group_id'),
    author: toOne('colleagues', 'author_id'),
    participants: toMany('challengeParticipants', 'challenge_id'),
    entries: toMany('challengeEntries', 'challenge_id'),
  },
  measures: {
    lastStart: { aggregate: 'max', field: 'startsOn' },
    lastEnd: { aggregate: 'max', field: 'endsOn' },
  },
});

export const challengeParticipants = defineSource({
  name: 'challengeParticipants',
  table: 'challenge_participants',
  label: 'id',
  dateField: 'joinedAt',
  fields: {
    id: rowId(),
    challengeId: reference('challenge_id', 'challenges'),
    clientId: reference('client_id', 'clients'),
    joinedAt: instant('joined_at'),
    goal: number('goal'),
    progress: number('progress'),
    percent: computed(
      'number',
      (alias) => sql`${column(alias, 'progress')} * 100 / ${column(alias, 'goal')}`,
    ),
  },
  relations: {
    challenge: toOne('challenges', 'challenge_id'),
    client: toOne('clients', 'client_id'),
    entries: toMany('challengeEntries', 'participant_id'),
  },
  measures: {
    averagePercent: { aggregate: 'avg', field: 'percent' },
    totalProgress: { aggregate: 'sum', field: 'progress' },
  },
});

/** What a participant did on a day. A participant has no name of its own, so the entry's client names it. */
export const challengeEntries = defineSource({
  name: 'challengeEntries',
  table: 'challenge_entries',
  label: 'id',
  dateField: 'enteredOn',
  fields: {
    id: rowId(),
    challengeId: reference('challenge_id', 'challenges'),
    clientId: reference('client_id', 'clients'),
    enteredOn: date('entered_on'),
    value: number('value'),
  },
  relations: {
    participant: toOne('challengeParticipants', 'participant_id'),
    challenge: toOne('challenges', 'challenge_id'),
    client: toOne('clients', 'client_id'),
  },
  measures: {
    totalValue: { aggregate: 'sum', field: 'value' },
    lastEntered: { aggregate: 'max', field: 'enteredOn' },
  },
});
