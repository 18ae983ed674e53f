import type { Profile } from '../access.ts';
import type { Connection } from '../database.ts';
import { AppError } from '../errors.ts';
import type { Body, WriteContext } from '../resource.ts';
import type { Share } from '../shares/contract.ts';

/** The profiles that begin with a view, for each of several. */
export async function readDefaults(
  connection: Connection,
  companyId: number,
  ids: readonly number[],
): Promise<(id: unknown) => Profile[]> {
  const rows: { view_id: number; profile: Profile }[] = ids.length
    ? await connection('view_defaults')
        .where({ company_id: companyId })
        .whereIn('view_id', [...ids])
        .orderBy('profile')
        .select('view_id', 'profile')
    : [];
  return (id) => rows.filter(({ view_id }) => view_id === id).map(({ profile }) => profile);
}

/** A profile can only begin with what all of it sees. */
export function refuseUnseenDefault({ defaultFor }: Body, current: Body | undefined): void {
  const isForNobody = (defaultFor as Profile[]).length === 0;
  if (isForNobody || isForAll(current?.shares)) return;
  throw new AppError('invalidInput', { problems: [{ path: ['defaultFor'], code: 'notShared' }] });
}

/** Each profile begins with one view: this one takes the place of another. What is shared with all no more is nobody's beginning. */
export async function saveDefaults(
  id: number,
  body: Body,
  { tx, viewer: { companyId } }: WriteContext,
  resource: unknown,
): Promise<void> {
  const wanted = body.defaultFor as Profile[] | undefined;
  const isHidden = 'shares' in body && !isForAll(body.shares);
  if (!wanted && !isHidden) return;
  const own = tx('view_defaults').where({ company_id: companyId });
  await own.clone().where({ view_id: id }).delete();
  const profiles = isHidden ? [] : [...new Set(wanted)];
  if (profiles.length === 0) return;
  await own
    .clone()
    .where({ resource: String(resource) })
    .whereIn('profile', profiles)
    .delete();
  await tx('view_defaults').insert(
    profiles.map((profile) => ({
      company_id: companyId,
      resource: String(resource),
      profile,
      view_id: id,
    })),
  );
}

const isForAll = (shares: unknown): boolean =>
  Array.isArray(shares) && (shares as Share[]).some(({ to }) => to === 'company');
