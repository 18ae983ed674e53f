import type { Transaction } from '../../database.ts';

/** A professional as the log tells of them. */
export async function personNamed(tx: Transaction, id: number): Promise<{ id: number; label: string }> {
  const { first_name, last_name } = await tx('professionals').where({ id }).first('first_name', 'last_name');
  return { id, label: `${first_name} ${last_name}` };
}
