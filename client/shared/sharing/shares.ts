import type { Share } from '#server/shares/contract.ts';
import { request } from '../../providers/http.ts';

export type { Share };

/** A share with the name of its branch or person. */
export type NamedShare = Share & { label: string | null };

export type Right = Share['right'];

/** What can be shared, at its address in the API. */
export interface Shared {
  resource: 'reports' | 'boards' | 'views';
  id: number;
  version: number;
  name: string;
  ownerId: number | null;
  shares: NamedShare[] | null;
}

/** Replaces the list. */
export const sendShares = ({ resource, id, version }: Shared, shares: NamedShare[]): Promise<unknown> =>
  request('POST', `/api/${resource}/${id}/share`, {
    body: { shares: shares.map(({ to, right }) => ({ to, right })) },
    headers: { 'If-Match': `"${version}"` },
  });

/** The same for the same audience. */
export const audienceKey = ({ to }: Pick<Share, 'to'>): string =>
  to === 'company' ? 'company' : 'branchId' in to ? `branch ${to.branchId}` : `person ${to.professionalId}`;

export const personOf = ({ to }: Pick<Share, 'to'>): number | undefined =>
  typeof to === 'object' && 'professionalId' in to ? to.professionalId : undefined;

/** With one more, who may look at it; whoever is there already stays as is. */
export const withShare = (shares: NamedShare[], more: NamedShare): NamedShare[] =>
  shares.some((each) => audienceKey(each) === audienceKey(more)) ? shares : [...shares, more];
