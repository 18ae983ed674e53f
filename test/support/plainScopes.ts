import type { SourceName } from '#reports/catalog.ts';
import type { SessionViewer } from '#server/viewer.ts';
import type { StoredRow, Tables } from './meaning.ts';

type Seen = (row: StoredRow) => boolean;

/** Which rows of its company somebody sees, said once more without a rule, a catalog or a database. */
export function plainScopes(tables: Tables, viewer: SessionViewer): Partial<Record<SourceName, Seen>> {
  const { professionalId: me, profile } = viewer;
  const rows = (table: string) => (tables[table] ?? []).filter((row) => row.company_id === viewer.companyId);
  const find = (table: string, id: unknown) => rows(table).find((row) => row.id === id);
  const isSuper = profile === 'superAdmin';
  const isAdministrator = isSuper || profile === 'branchAdmin';
  const isLeader = isAdministrator || profile === 'manager';
  const inMyBranches: Seen = (row) => viewer.branchIds.includes(Number(row.branch_id));
  const inFile: Seen = (client) =>
    rows('client_professionals').some(
      (link) => link.client_id === client.id && link.professional_id === me && link.state === 'active',
    );
  const isKept: Seen = (client) => client.state !== 'deleted';
  const client: Seen = (row) =>
    isKept(row) && (isSuper || inFile(row) || (isLeader && row.branch_id !== null && inMyBranches(row)));
  const group: Seen = (row) =>
    isSuper ||
    row.responsible_id === me ||
    rows('group_professionals').some((link) => link.group_id === row.id && link.professional_id === me) ||
    (isLeader && inMyBranches(row));
  const ofClient: Seen = (row) => rows('clients').some((each) => each.id === row.client_id && client(each));
  const ofGroup = (row: StoredRow | undefined) =>
    rows('groups').some((each) => each.id === row?.group_id && group(each));
  const shared: Seen = (row) =>
    ['company', 'companyAndClient', 'everybody'].includes(String(row.visibility)) ||
    (row.visibility === 'branch' && inMyBranches(row));
  const authored =
    (isOut: Seen): Seen =>
    (row) =>
      isSuper || row.author_id === me || (isOut(row) && shared(row) && ofClient(row));
  const reachesMe: Seen = (share) =>
    share.audience === 'company' ||
    (share.audience === 'branch' && inMyBranches(share)) ||
    share.professional_id === me;
  const made =
    (what: 'report' | 'board' | 'view'): Seen =>
    (row) =>
      row.owner_id === me ||
      rows(`${what}_shares`).some((share) => share[`${what}_id`] === row.id && reachesMe(share)) ||
      (isSuper && find('professionals', row.owner_id)?.state !== 'active');
  const sharesOf =
    (what: 'report' | 'board' | 'view'): Seen =>
    (row) => {
      const of = find(`${what}s`, row[`${what}_id`]);
      return reachesMe(row) || of?.owner_id === me || (isSuper && of !== undefined && made(what)(of));
    };
  const program = authored((row) => row.state !== 'draft');
  return {
    clients: client,
    groups: group,
    memberships: ofGroup,
    groupStakeholders: ofGroup,
    announcements: ofGroup,
    challenges: ofGroup,
    announcementRecipients: (row) => ofGroup(find('announcements', row.announcement_id)),
    challengeParticipants: (row) => ofGroup(find('challenges', row.challenge_id)),
    interventions: authored((row) => row.published === 1),
    programs: program,
    objectives: authored(() => true),
    measurements: (row) => isSuper || ofClient(row),
    payments: (row) => isSuper || ofClient(row),
    clientInvoices: (row) => isSuper || ofClient(row) || (isLeader && inMyBranches(row)),
    stakeholders: (row) => isSuper || row.professional_id === me || ofClient(row),
    appointments: (row) =>
      isSuper || row.professional_id === me || ofClient(row) || (isLeader && inMyBranches(row)),
    branches: (row) => isSuper || viewer.branchIds.includes(Number(row.id)),
    reports: made('report'),
    boards: made('board'),
    reportShares: sharesOf('report'),
    boardShares: sharesOf('board'),
    views: made('view'),
    viewShares: sharesOf('view'),
    reportFavourites: (row) => row.professional_id === me,
    subscriptionInvoices: () => isSuper,
    auditEvents: (row) => isSuper || (isAdministrator && inMyBranches(row)),
    templateEditors: (row) => isSuper || row.professional_id === me,
    templates: (row) =>
      isSuper ||
      row.owner_id === me ||
      row.sharing === 'company' ||
      row.sharing === 'public' ||
      (row.sharing === 'branch' && inMyBranches(row)) ||
      rows('template_editors').some((each) => each.template_id === row.id && each.professional_id === me),
    professionals: (row) =>
      isSuper ||
      row.id === me ||
      (isAdministrator &&
        rows('professional_branches').some((link) => link.professional_id === row.id && inMyBranches(link))),
    programSessions: (row) => {
      const of = find('programs', row.program_id);
      return isSuper || (of !== undefined && program(of));
    },
    clientChanges: (row) => ofClient(row),
    followUps: (row) => ofClient(row),
  };
}
