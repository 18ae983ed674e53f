import { AppError } from '../errors.ts';
import type { Body } from '../resource.ts';

/** A template that one may change, or a refusal. */
export function own(record: Body): Body {
  const may = record._can;
  if (typeof may === 'object' && may !== null && 'edit' in may && may.edit === true) return record;
  throw new AppError('notAllowed');
}
