import { accessMutants } from './access.ts';
import { comparedMutants } from './compared.ts';
import { drillMutants } from './drills.ts';
import { figureMutants } from './figures.ts';
import { groupMutants } from './groups.ts';
import type { Mutant } from './mutant.ts';
import { ruleMutants } from './rules.ts';
import { scopeMutants } from './scopes.ts';
import { timeMutants } from './time.ts';

export const mutants: Mutant[] = [
  ...ruleMutants,
  ...scopeMutants,
  ...accessMutants,
  ...timeMutants,
  ...figureMutants,
  ...groupMutants,
  ...drillMutants,
  ...comparedMutants,
];
