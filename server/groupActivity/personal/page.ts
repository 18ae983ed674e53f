import { calendarAt } from '../../calendar.ts';
import type { Context } from '../../context.ts';
import { type Connection, type Transaction, transaction } from '../../database.ts';
import { AppError, invalidField } from '../../errors.ts';
import { addEntry, participantOf, rankOf } from '../challenges/progress.ts';
import type { EntryBody, PersonalPage } from '../contract.ts';
import { linkBehind, type PersonalLink } from './links.ts';

/** What a personal link shows: one announcement, or one's own part of one challenge. Nobody else is in it, not even as a number. */
export function openPage({ database, now }: Context, token: string): Promise<PersonalPage> {
  return transaction(database, async (tx) => {
    const link = await livingLink(tx, token, now());
    await markRead(tx, link, now());
    return pageOf(tx, link, now());
  });
}

/** A member's own entry in a challenge; the page as it is then. */
export function enterOwn({ database, now }: Context, token: string, entry: EntryBody): Promise<PersonalPage> {
  return transaction(database, async (tx) => {
    const link = await livingLink(tx, token, now());
    if (link.challenge_id === null) throw invalidField('token', 'linkExpired');
    await addEntry(tx, { challengeId: link.challenge_id, clientId: link.client_id, ...entry }, now());
    return pageOf(tx, link, now());
  });
}

async function livingLink(tx: Transaction, token: string, now: number): Promise<PersonalLink> {
  const link = await linkBehind(tx, token, now);
  if (!link) throw invalidField('token', 'linkExpired');
  return link;
}

async function markRead(tx: Transaction, link: PersonalLink, now: number): Promise<void> {
  if (link.announcement_id === null) return;
  await tx('announcement_recipients')
    .where({ announcement_id: link.announcement_id, client_id: link.client_id })
    .whereNull('read_at')
    .update({ read_at: now });
}

async function pageOf(connection: Connection, link: PersonalLink, now: number): Promise<PersonalPage> {
  const company = await connection('companies')
    .where({ id: link.company_id })
    .first('name', 'time_zone', 'week_start');
  const client = await connection('clients').where({ id: link.client_id }).first('first_name', 'language');
  const common = { company: company.name, firstName: client.first_name, language: client.language };
  if (link.announcement_id !== null) {
    const { title, text, publish_at } = await connection('announcements')
      .where({ id: link.announcement_id })
      .first();
    return {
      kind: 'announcement',
      ...common,
      timeZone: company.time_zone,
      title,
      text,
      publishedAt: publish_at,
    };
  }
  const { today } = calendarAt(now, company.time_zone, company.week_start);
  return { kind: 'challenge', ...common, today, ...(await ownPart(connection, link)) };
}

async function ownPart(connection: Connection, { challenge_id, client_id }: PersonalLink) {
  const challenge = await connection('challenges').where({ id: challenge_id }).first();
  const part = await participantOf(connection, { challengeId: Number(challenge_id), clientId: client_id });
  if (!challenge || !part) throw new AppError('notFound');
  const entries: { entered_on: string; value: number }[] = await connection('challenge_entries')
    .where({ company_id: part.company_id, participant_id: part.id })
    .orderBy([
      { column: 'entered_on', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(100)
    .select('entered_on', 'value');
  return {
    title: challenge.title,
    description: challenge.description,
    startsOn: challenge.starts_on,
    endsOn: challenge.ends_on,
    unit: challenge.unit,
    goal: challenge.goal,
    together: challenge.together === 1,
    progress: part.progress,
    rank: challenge.ranking_shown === 1 ? await rankOf(connection, part) : null,
    entries: entries.map(({ entered_on, value }) => ({ enteredOn: entered_on, value })),
  };
}
