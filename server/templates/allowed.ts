import { AppError } from '../errors.ts';
import type { Body } from '../resource.ts';
import { isAllowed } from '../rights.ts';

/** A template that one may change, or share, or a refusal. */
export function allowed(record: Body, action: 'edit' | 'share'): Body {
  if (isAllowed(record, action)) return record;
  throw new AppError('notAllowed');
}
