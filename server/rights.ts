import type { Body, Rights } from './resource.ts';

export const isAllowed = ({ _can }: Pick<Body, '_can'>, action: keyof Rights): boolean =>
  _can?.[action] === true;

/** The record with what its resource adds to the rights that every record has, or takes from them. */
export function withRights(record: Body, change: (may: Rights) => Partial<Rights>): Body {
  const may = record._can ?? { edit: false, delete: false };
  return { ...record, _can: { ...may, ...change(may) } };
}
