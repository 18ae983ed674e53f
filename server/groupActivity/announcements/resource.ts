import type { Access } from '../../dataAccess.ts';
import type { Connection } from '../../database.ts';
import { AppError, invalidField } from '../../errors.ts';
import { type Body, defineResource, type WriteContext } from '../../resource.ts';
import { actingOn } from '../members.ts';
import { publish } from './publish.ts';

export const announcements = defineResource({
  source: 'announcements',
  sort: '-publishAt',
  stored: { waiting: { column: 'waiting' } },
  prepare,
  save,
  embed,
});

/** What has been published has been read as it was: it is not changed any more. */
async function prepare(body: Body, context: WriteContext, current: Body | undefined): Promise<Body> {
  const { viewer, now } = context;
  if (current?.waiting === false)
    throw new AppError('conflict', { problems: [{ path: [], code: 'alreadyPublished' }] });
  if (current && body.groupId !== undefined && body.groupId !== current.groupId)
    throw invalidField('groupId', 'notAllowed');
  await actingOn(Number(current?.groupId ?? body.groupId), context);
  if (current) return body;
  return { ...body, publishAt: body.publishAt ?? now, authorId: viewer.professionalId, waiting: true };
}

async function save(id: number, _body: Body, { tx, now, baseUrl = '' }: WriteContext): Promise<void> {
  const { publish_at } = await tx('announcements').where({ id }).first('publish_at');
  if (publish_at <= now) await publish(tx, id, { now, baseUrl });
}

interface Counted {
  announcement_id: number;
  recipients: number;
  reached: number;
  read: number;
}

/** How many it is for, how many could be written to, and how many have read it. */
async function embed(rows: Body[], connection: Connection, _access: Access): Promise<Body[]> {
  if (rows.length === 0) return rows;
  const counts: Counted[] = await connection('announcement_recipients')
    .whereIn(
      'announcement_id',
      rows.map(({ id }) => Number(id)),
    )
    .groupBy('announcement_id')
    .select('announcement_id')
    .count({ recipients: '*', reached: 'sent_at', read: 'read_at' });
  const of = new Map(counts.map((each) => [each.announcement_id, each]));
  return rows.map((row) => {
    const { recipients = 0, reached = 0, read = 0 } = of.get(Number(row.id)) ?? {};
    return {
      ...row,
      waiting: row.waiting === 1,
      recipients: Number(recipients),
      reached: Number(reached),
      read: Number(read),
    };
  });
}
