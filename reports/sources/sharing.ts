import { choice, reference, toOne } from '../source.ts';

/** With whom something is shared, and what they may do: the same columns for reports, boards and views. */
export const sharedWith = {
  audience: choice('audience', 'shareAudience'),
  branchId: reference('branch_id', 'branches', { nullable: true }),
  professionalId: reference('professional_id', 'colleagues', { nullable: true }),
  right: choice('access', 'shareRight'),
};

export const sharedWithWhom = {
  branch: toOne('branches', 'branch_id'),
  professional: toOne('colleagues', 'professional_id'),
};
