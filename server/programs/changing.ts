import { shift } from '#reports/days.ts';
import type { Transaction } from '../database.ts';
import { AppError, invalidField } from '../errors.ts';
import { dueDays } from '../programCopies.ts';
import type { Body, WriteContext } from '../resource.ts';
import { sentSessions } from './planned.ts';

/** Who sent a program alone decides who sees it. One that has begun keeps its days, which say what was due when. */
export async function prepareProgram(
  body: Body,
  { viewer, tx }: WriteContext,
  current: Body | undefined,
): Promise<Body> {
  if (!current) return body;
  const changesSight = body.visibility !== undefined && body.visibility !== current.visibility;
  if (changesSight && current.authorId !== viewer.professionalId)
    throw new AppError('notAllowed', { problems: [{ path: ['visibility'], code: 'onlyCreator' }] });
  if (body.state === 'active' && current.clientId === null) throw invalidField('state', 'needsClient');
  if (!movesStart(body, current)) return body;
  await lockProgram(Number(current.id), tx);
  const done = await tx('program_sessions')
    .where({ company_id: viewer.companyId, program_id: Number(current.id), state: 'done' })
    .first('id');
  if (done) throw new AppError('conflict', { problems: [{ path: ['startsOn'], code: 'hasBegun' }] });
  return { ...body, endsOn: endOf(body.startsOn, Number(current.weeks)) };
}

/** Its days follow its start. */
export async function saveProgram(id: number, body: Body, context: WriteContext, current: Body | undefined) {
  if (!current || !movesStart(body, current)) return;
  const { tx, viewer } = context;
  const ofProgram = { company_id: viewer.companyId, program_id: id };
  const before: { due_on: string }[] = await tx('program_sessions')
    .where(ofProgram)
    .orderBy(['due_on', 'id'])
    .select('due_on');
  await tx('program_sessions').where(ofProgram).delete();
  if (typeof body.startsOn !== 'string') return;
  const days = before.length
    ? before.map(({ due_on }) => moved(due_on, String(current.startsOn), String(body.startsOn)))
    : dueDays(await sentSessions(id, tx), body.startsOn).sort();
  const whose = { ...ofProgram, client_id: Number(current.clientId) };
  const rows = days.map((due_on) => ({ ...whose, due_on, state: 'open' }));
  if (rows.length) await tx('program_sessions').insert(rows);
}

/** Whoever marks a session meanwhile waits, or it would be on a day that is gone. */
export const lockProgram = (id: number, tx: Transaction) =>
  tx('programs').where({ id }).forNoKeyUpdate().first('id');

const movesStart = ({ startsOn }: Body, current: Body): boolean =>
  startsOn !== undefined && startsOn !== current.startsOn;

const endOf = (startsOn: unknown, weeks: number): string | null =>
  typeof startsOn === 'string' ? shift(startsOn, weeks * 7 - 1, 'day') : null;

const day = 86_400_000;

function moved(due: string, from: string, to: string): string {
  return shift(to, Math.round((Date.parse(due) - Date.parse(from)) / day), 'day');
}
