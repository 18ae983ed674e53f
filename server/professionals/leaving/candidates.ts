import { all, rule } from '#reports/rules.ts';
import type { Profile } from '../../access.ts';
import type { Access } from '../../dataAccess.ts';
import type { Connection } from '../../database.ts';
import { listRecords } from '../../records.ts';
import { professionals } from '../resource.ts';
import type { Candidate } from './successors.ts';

export interface Colleague extends Candidate {
  label: string;
  profile: Profile;
}

/** Who could follow: the active professionals that the viewer administers, but for the one who leaves. */
export async function readCandidates(
  connection: Connection,
  leaverId: number,
  access: Access,
): Promise<Colleague[]> {
  const filter = all(rule('state', '=', 'active'), rule('id', '!=', leaverId));
  const list = { page: 1, size: mostCandidates, filter, total: 'none' as const };
  const { data } = await listRecords(connection, 'professionals', professionals, list, access);
  return data.map(({ id, fullName, profile, branchIds, activeClients }) => ({
    id: Number(id),
    label: String(fullName),
    profile: profile as Profile,
    branchIds: Array.isArray(branchIds) ? branchIds.map(Number) : [],
    activeClients: Number(activeClients),
  }));
}

const mostCandidates = 1_000;
