import { AppError, invalidField } from '../errors.ts';
import type { Body } from '../resource.ts';

const steps: Record<string, readonly string[]> = {
  draft: ['sent', 'cancelled'],
  sent: ['cancelled'],
  paid: [],
  cancelled: [],
};

/** An invoice goes forward only; what it is for stays, and paid it becomes by payments. */
export function refuseStep(body: Body, current: Body): void {
  for (const name of ['appointmentIds', 'interventionIds', 'taxes'])
    if (body[name] !== undefined) throw invalidField(name, 'onlyWhenCreating');
  const { state } = body;
  if (state === undefined || state === current.state) return;
  if (!steps[String(current.state)]?.includes(String(state))) throw refusal('wrongStep');
  if (state === 'cancelled' && Number(current.paid) > 0) throw refusal('hasPayments');
}

const refusal = (code: string): AppError =>
  new AppError('conflict', { problems: [{ path: ['state'], code }] });
