import { AppError } from '../errors.ts';
import type { Body } from '../resource.ts';

/** A template that one may change, or share, or a refusal. */
export function allowed(record: Body, action: 'edit' | 'share'): Body {
  const { [action]: may } = record._can as { edit: boolean; share?: boolean };
  if (may === true) return record;
  throw new AppError('notAllowed');
}
