import { invalidField } from '../../errors.ts';
import { type Body, defineResource, type WriteContext } from '../../resource.ts';
import { actingOn, readersIn } from '../members.ts';
import { moveLinks, sendLinks } from '../personal/links.ts';

export const challenges = defineResource({
  source: 'challenges',
  sort: '-startsOn',
  prepare,
  save,
});

async function prepare(body: Body, context: WriteContext, current: Body | undefined): Promise<Body> {
  const { viewer } = context;
  const { startsOn, endsOn } = { ...current, ...body };
  if (String(endsOn) < String(startsOn)) throw invalidField('endsOn', 'emptyRange');
  if (current && body.groupId !== undefined && body.groupId !== current.groupId)
    throw invalidField('groupId', 'notAllowed');
  await actingOn(Number(current?.groupId ?? body.groupId), context);
  return current ? body : { ...body, authorId: viewer.professionalId };
}

/** Every active member takes part, and is written to alone. */
async function save(id: number, body: Body, context: WriteContext, current: Body | undefined): Promise<void> {
  const { tx, viewer, now, baseUrl = '' } = context;
  if (current) {
    if (body.goal !== undefined)
      await tx('challenge_participants')
        .where({ challenge_id: id })
        .update({ goal: Number(body.goal) });
    if (body.endsOn !== undefined)
      await moveLinks(
        tx,
        { kind: 'challenge', id, companyId: viewer.companyId },
        linkUntil(String(body.endsOn)),
      );
    return;
  }
  const groupId = Number(body.groupId);
  await tx.raw(
    `insert into challenge_participants (company_id, challenge_id, client_id, joined_at, goal)
      select m.company_id, c.id, m.client_id, c.created_at, c.goal
      from challenges as c join group_members as m on m.group_id = c.group_id join clients as k on k.id = m.client_id
      where c.id = ? and k.state = 'active' order by m.client_id`,
    [id],
  );
  const subject = {
    kind: 'challenge' as const,
    id,
    companyId: viewer.companyId,
    title: String(body.title),
    expiresAt: linkUntil(String(body.endsOn)),
  };
  await sendLinks(tx, subject, await readersIn(tx, groupId), { now, baseUrl });
}

/** A month after the end, what was done can still be looked at. */
export const linkUntil = (endsOn: string): number => Date.parse(`${endsOn}T00:00:00Z`) + 31 * 86_400_000;
