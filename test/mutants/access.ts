import { killers, type Mutant } from './mutant.ts';

const mistake = (title: string, find: string, replace: string): Mutant => ({
  title,
  file: 'server/access.ts',
  find,
  replace,
  killedBy: killers.scopes,
});

/** Mistakes about which rows are whose. */
export const accessMutants: Mutant[] = [
  mistake(
    'who has left a file still sees it',
    "some('stakeholders', mine('professionalId'), rule('state', '=', 'active'))",
    "some('stakeholders', mine('professionalId'))",
  ),
  mistake(
    'a client’s file is open to all who are in any',
    "some('stakeholders', mine('professionalId'), rule('state'",
    "some('stakeholders', rule('state'",
  ),
  mistake(
    'deleted clients are seen',
    'all(notDeleted, isLeader(viewer) ? any(inMyBranches(), activeInFile) : activeInFile)',
    'all(isLeader(viewer) ? any(inMyBranches(), activeInFile) : activeInFile)',
  ),
  mistake(
    'everybody sees the clients of their branches',
    'isLeader(viewer) ? any(inMyBranches(), activeInFile) : activeInFile',
    'any(inMyBranches(), activeInFile)',
  ),
  mistake(
    'leaders must be in the file too',
    'isLeader(viewer) ? any(inMyBranches(), activeInFile) : activeInFile',
    'isLeader(viewer) ? all(inMyBranches(), activeInFile) : activeInFile',
  ),
  mistake('drafts are seen by others', '      isOut,\n', ''),
  mistake(
    'what is just for its author is seen by all who see the file',
    "['company', 'companyAndClient', 'everybody']",
    "['company', 'companyAndClient', 'everybody', 'justMe']",
  ),
  mistake(
    'what is for one branch is seen in all',
    "all(rule('visibility', '=', 'branch'), inMyBranches())",
    "rule('visibility', '=', 'branch')",
  ),
  mistake(
    'what is for the company is seen also of files that one may not open',
    "      among('client', visibleClients(viewer)),\n    ),\n  );",
    '    ),\n  );',
  ),
  mistake(
    'an unpublished program is one that is not archived',
    "authored(viewer, rule('state', '!=', 'draft'))",
    "authored(viewer, rule('state', '!=', 'archived'))",
  ),
  mistake(
    'stakeholders of a group do not see it',
    "any(mine('responsibleId'), some('stakeholders', mine('professionalId')))",
    "any(mine('responsibleId'))",
  ),
  mistake('everybody sees every membership', '  memberships: ofVisibleGroups,\n', ''),
  mistake(
    'employees see the appointments of their branches',
    "      mine('professionalId'),\n      among('client', visibleClients(viewer)),\n      ...(isLeader(viewer) ? [inMyBranches()] : []),",
    "      mine('professionalId'),\n      among('client', visibleClients(viewer)),\n      inMyBranches(),",
  ),
  mistake(
    'invoices follow the group instead of the client',
    "any(among('client', visibleClients(viewer)), ...(isLeader(viewer) ? [inMyBranches()] : []))",
    'any(...[inMyBranches()])',
  ),
  mistake(
    'one who is in no branch sees them all',
    "branchIds.length ? rule('id', 'in', [...branchIds]) : nothing",
    "...(branchIds.length ? [rule('id', 'in', [...branchIds])] : [])",
  ),
  mistake(
    'a template of a branch is seen in all',
    "all(rule('sharing', '=', 'branch'), inMyBranches())",
    "rule('sharing', '=', 'branch')",
  ),
  mistake(
    'a super administrator sees everybody’s reports',
    '  reports: withLeavers,\n  reportShares: sharesOf',
    '  reportShares: sharesOf',
  ),
  mistake(
    'a manager administers professionals',
    "isAdministrator(viewer) ? any(some('branches'",
    "isLeader(viewer) ? any(some('branches'",
  ),
  mistake(
    'sessions are seen without their program',
    "  programSessions: (viewer) => all(among('program', visiblePrograms(viewer))),\n",
    '',
  ),
];
