import type { Connection } from './database.ts';

/** How many paid accesses people have; those who only read have none. */
export async function seatsUsed(connection: Connection, companyId: number): Promise<number> {
  const [counted] = await connection('professionals')
    .where({ company_id: companyId, state: 'active' })
    .whereNot({ profile: 'readOnly' })
    .count('* as used');
  return Number(counted?.used ?? 0);
}
