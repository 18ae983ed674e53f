import { isDay, serial, shift } from '#reports/days.ts';
import { type Access, referableIds } from '../dataAccess.ts';
import type { Connection } from '../database.ts';
import { AppError, invalidField } from '../errors.ts';
import type { SessionViewer } from '../viewer.ts';

/** Inclusive days in the company's zone. */
export interface Range {
  from: string;
  to: string;
}

/** What a figure is taken over: days, perhaps one branch, and what the company understands by a client without follow-up. */
export interface Span extends Range {
  branchId?: number | undefined;
  today: string;
  noFollowUpDays: number;
  /** Where nothing is hidden the notes and appointments themselves can be asked, many times faster than the dates that are left of them. */
  seesEverything: boolean;
}

interface Asked extends Range {
  branchId?: number | undefined;
}

/** The span that was asked for; refuses days that do not exist, are far away or in the wrong order, and a branch out of sight. */
export async function spanOf(
  asked: Asked,
  { company }: Pick<SessionViewer, 'company'>,
  access: Access,
  connection: Connection,
): Promise<Span> {
  const { from, to, branchId } = asked;
  for (const [name, day] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (!isDay(day) || day < '1900' || day > '2200') throw invalidField(name, 'notADay');
  if (from > to) throw new AppError('invalidInput', { problems: [{ path: ['to'], code: 'emptyRange' }] });
  if (branchId && !(await referableIds(connection, 'branches', [branchId], access)).has(branchId))
    throw invalidField('branchId', 'unknownReference');
  const { today } = access.operands.calendar;
  const seesEverything = access.viewer.profile === 'superAdmin';
  return { from, to, branchId, today, seesEverything, noFollowUpDays: company.noFollowUpDays };
}

/** As many days just before. */
export function spanBefore(span: Span): Span {
  const days = serial(span.to) - serial(span.from) + 1;
  return { ...span, from: shift(span.from, -days, 'day'), to: shift(span.from, -1, 'day') };
}

/** Of the days to come nothing is known yet. */
export const lastKnownDay = ({ to, today }: Span): string => (to < today ? to : today);
