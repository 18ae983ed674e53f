import type { SourceName } from '#reports/catalog.ts';
import type { Choice } from '#reports/choices.ts';
import { all, any, type Rule, type RuleGroup, rule, some } from '#reports/rules.ts';
import { isOn, type WithAreas } from './areas.ts';
import type { ResourceName } from './contract.ts';

export type Profile = Choice<'profile'>;

/** Who asks, as the session's row and the professional's row say at this very request. */
export interface Viewer extends WithAreas {
  professionalId: number;
  companyId: number;
  profile: Profile;
  branchIds: readonly number[];
  /** The company's setting that lets managers create groups. */
  managersMayCreateGroups: boolean;
}

export const resourceActions = ['list', 'view', 'create', 'edit', 'delete'] as const;
export type ResourceAction = (typeof resourceActions)[number];
export type Action = `${ResourceName}.${ResourceAction}` | OtherAction;

/** What is not one of the five verbs of a resource. */
type OtherAction =
  | 'administration.open'
  | 'boards.share'
  | 'clients.assign'
  | 'clients.erase'
  | 'clients.join'
  | 'clients.merge'
  | 'clients.seeAll'
  | 'company.bill'
  | 'company.edit'
  | 'groups.share'
  | 'professionals.dismiss'
  | 'reports.run'
  | 'reports.share'
  | 'stakeholders.archive'
  | 'statistics.ofOthers'
  | 'templates.share'
  | 'templates.use'
  | 'views.setDefault'
  | 'views.share';

const everyone: Profile[] = ['superAdmin', 'branchAdmin', 'manager', 'employee', 'readOnly'];
const administrators: Profile[] = ['superAdmin', 'branchAdmin'];
const leaders: Profile[] = [...administrators, 'manager'];
const writers: Profile[] = [...leaders, 'employee'];
const supers: Profile[] = ['superAdmin'];

const verbs = <R extends ResourceName>(
  resource: R,
  profiles: Record<ResourceAction, Profile[]>,
): Record<`${R}.${ResourceAction}`, Profile[]> =>
  Object.fromEntries(resourceActions.map((verb) => [`${resource}.${verb}`, profiles[verb]])) as Record<
    `${R}.${ResourceAction}`,
    Profile[]
  >;

const seen = (profiles: Profile[]) => ({ list: profiles, view: profiles });
const unchangeable = { create: [], edit: [], delete: [] };

/** Which profiles may do what at all; on which rows, `scope` says. */
const permissions: Record<Action, Profile[]> = {
  'administration.open': administrators,
  'boards.share': leaders,
  'clients.assign': leaders,
  'clients.erase': supers,
  'clients.join': leaders,
  'clients.merge': leaders,
  'clients.seeAll': leaders,
  'company.bill': supers,
  'company.edit': supers,
  'groups.share': leaders,
  'professionals.dismiss': administrators,
  'reports.run': everyone,
  'reports.share': leaders,
  'stakeholders.archive': administrators,
  'statistics.ofOthers': administrators,
  'templates.share': administrators,
  'templates.use': writers,
  'views.setDefault': supers,
  'views.share': leaders,
  ...verbs('branches', { ...seen(everyone), create: supers, edit: supers, delete: supers }),
  ...verbs('bundles', { ...seen(administrators), create: supers, edit: supers, delete: supers }),
  ...verbs('professionals', {
    list: administrators,
    view: everyone,
    create: administrators,
    edit: administrators,
    delete: [],
  }),
  ...verbs('colleagues', { ...seen(everyone), ...unchangeable }),
  ...verbs('clients', { ...seen(everyone), create: writers, edit: writers, delete: administrators }),
  ...verbs('stakeholders', { ...seen(everyone), ...unchangeable }),
  ...verbs('groups', { ...seen(everyone), create: leaders, edit: writers, delete: administrators }),
  ...verbs('memberships', { ...seen(everyone), ...unchangeable }),
  ...verbs('templates', { ...seen(everyone), create: writers, edit: writers, delete: writers }),
  ...verbs('exercises', { ...seen(everyone), create: writers, edit: administrators, delete: [] }),
  ...verbs('appointments', { ...seen(everyone), create: writers, edit: writers, delete: administrators }),
  ...verbs('interventions', { ...seen(everyone), create: writers, edit: writers, delete: writers }),
  ...verbs('interventionCodes', {
    ...seen(everyone),
    create: administrators,
    edit: administrators,
    delete: [],
  }),
  ...verbs('programs', { ...seen(everyone), ...unchangeable, edit: writers }),
  ...verbs('programSessions', { ...seen(everyone), ...unchangeable, edit: writers }),
  ...verbs('clientInvoices', { ...seen(everyone), create: writers, edit: writers, delete: [] }),
  ...verbs('measurements', { ...seen(everyone), create: writers, edit: writers, delete: writers }),
  ...verbs('measurementDefinitions', {
    ...seen(everyone),
    create: administrators,
    edit: administrators,
    delete: [],
  }),
  ...verbs('objectives', { ...seen(everyone), create: writers, edit: writers, delete: writers }),
  ...verbs('announcements', { ...seen(everyone), create: writers, edit: writers, delete: writers }),
  ...verbs('challenges', { ...seen(everyone), create: writers, edit: writers, delete: writers }),
  ...verbs('reports', { ...seen(everyone), create: writers, edit: writers, delete: writers }),
  ...verbs('boards', { ...seen(everyone), create: writers, edit: writers, delete: writers }),
  ...verbs('views', { ...seen(everyone), create: writers, edit: writers, delete: writers }),
  ...verbs('schedules', { ...seen(everyone), create: writers, edit: writers, delete: writers }),
  ...verbs('subscriptionInvoices', { ...seen(supers), ...unchangeable }),
  ...verbs('outbox', { ...seen(administrators), ...unchangeable }),
  ...verbs('auditEvents', { ...seen(administrators), ...unchangeable }),
};

export const can = (viewer: Rights, action: Action): boolean =>
  permissions[action].includes(viewer.profile) &&
  isOn(viewer, action.slice(0, action.indexOf('.'))) &&
  (action !== 'groups.create' || viewer.profile !== 'manager' || viewer.managersMayCreateGroups);

type Rights = Pick<Viewer, 'profile' | 'managersMayCreateGroups' | 'areasOff'>;

export const permitted = (viewer: Rights): Action[] =>
  (Object.keys(permissions) as Action[]).filter((action) => can(viewer, action));

/** Who may change a group's settings and its rule: whoever leads it. Taking part in it is acting on it and managing its members. */
export const mayConfigure = (viewer: Viewer, group: Record<string, unknown>): boolean =>
  can(viewer, 'groups.edit') &&
  (viewer.profile === 'superAdmin' ||
    group.responsibleId === viewer.professionalId ||
    (isLeader(viewer) && viewer.branchIds.some((id) => id === group.branchId)));

/** The rows of a source that the viewer may read, as a rule group in the language of every filter. */
export const scope = (viewer: Viewer, source: SourceName): RuleGroup =>
  ((viewer.profile === 'superAdmin' ? superScopes : readScopes)[source] ?? everything)(viewer);

/** The rows that the viewer may change: never more than those that can be read. */
export const writeScope = (viewer: Viewer, source: SourceName): RuleGroup =>
  all(scope(viewer, source), (writeScopes[source] ?? everything)(viewer));

type Scope = (viewer: Viewer) => RuleGroup;

const everything: Scope = () => all();
const nothing: Rule = rule('id', 'null');

const isAdministrator = ({ profile }: Viewer): boolean => administrators.includes(profile);
const isLeader = ({ profile }: Viewer): boolean => leaders.includes(profile);

const mine = (field: string): Rule => rule(field, '=', '$me');
const inMyBranches = (): Rule => rule('branchId', 'in', ['$myBranches']);
const among = (relation: string, group: RuleGroup): Rule => ({
  field: relation,
  operator: '=',
  match: { mode: 'some' },
  value: group,
});

const notDeleted: Rule = rule('state', '!=', 'deleted');
const activeInFile = some('stakeholders', mine('professionalId'), rule('state', '=', 'active'));

const visibleClients: Scope = (viewer) =>
  all(notDeleted, isLeader(viewer) ? any(inMyBranches(), activeInFile) : activeInFile);

const visibleGroups: Scope = (viewer) => {
  const own = any(mine('responsibleId'), some('stakeholders', mine('professionalId')));
  return isLeader(viewer) ? any(inMyBranches(), own) : all(own);
};

/** "Just me" is for its author and super administrators; what is for a branch or a company is for those who may open the file. */
const authored = (viewer: Viewer, ...isOut: Rule[]): RuleGroup =>
  any(
    mine('authorId'),
    all(
      ...isOut,
      any(
        rule('visibility', 'in', ['company', 'companyAndClient', 'everybody']),
        all(rule('visibility', '=', 'branch'), inMyBranches()),
      ),
      among('client', visibleClients(viewer)),
    ),
  );

const visibleInterventions: Scope = (viewer) => authored(viewer, rule('published', '=', true));
const visiblePrograms: Scope = (viewer) => authored(viewer, rule('state', '!=', 'draft'));

const visibleObjectives: Scope = (viewer) => authored(viewer);

const ofVisibleClients: Scope = (viewer) => all(among('client', visibleClients(viewer)));
const ofVisibleGroups: Scope = (viewer) => all(among('group', visibleGroups(viewer)));
const ofClientsNotDeleted: Scope = () => all(among('client', all(notDeleted)));

const sharedTemplates: Scope = () =>
  any(
    mine('ownerId'),
    rule('sharing', 'in', ['company', 'public']),
    all(rule('sharing', '=', 'branch'), inMyBranches()),
    some('editors', mine('professionalId')),
  );

/** Shared with everybody, with one of my branches, or with me. */
const reachesMe = any(
  rule('audience', '=', 'company'),
  all(rule('audience', '=', 'branch'), inMyBranches()),
  mine('professionalId'),
);
const ownOrShared: Scope = () => any(mine('ownerId'), some('shares', reachesMe));
const ownOrSharedToEdit: Scope = () =>
  any(mine('ownerId'), some('shares', reachesMe, rule('right', '=', 'edit')));

/** What somebody who has left has made is in the hands of the super administrators, or it would be nobody's. */
const withLeavers: Scope = (viewer) =>
  any(ownOrShared(viewer), among('owner', all(rule('state', '!=', 'active'))));

const sharesOf =
  (what: 'report' | 'board' | 'view', visible: Scope): Scope =>
  (viewer) =>
    any(reachesMe, among(what, visible(viewer)));
const ofOwn: Scope = () => all(mine('ownerId'));
const ownMarks: Scope = () => all(mine('professionalId'));

/** A letter says what its recipient may see, which another administrator may not. */
const ofOwnLetters: Scope = () => all(mine('professionalId'));

/** Who sends a report, and whose report it is. */
const visibleSchedules: Scope = () => any(mine('ownerId'), among('report', all(mine('ownerId'))));

const superScopes: Partial<Record<SourceName, Scope>> = {
  clients: () => all(notDeleted),
  clientChanges: ofClientsNotDeleted,
  followUps: ofClientsNotDeleted,
  reports: withLeavers,
  reportShares: sharesOf('report', withLeavers),
  reportFavourites: ownMarks,
  boards: withLeavers,
  boardShares: sharesOf('board', withLeavers),
  views: withLeavers,
  viewShares: sharesOf('view', withLeavers),
};

const readScopes: Partial<Record<SourceName, Scope>> = {
  branches: ({ branchIds }) => all(branchIds.length ? rule('id', 'in', [...branchIds]) : nothing),
  professionals: (viewer) =>
    isAdministrator(viewer) ? any(some('branches', inMyBranches()), mineById(viewer)) : all(mineById(viewer)),
  clients: visibleClients,
  stakeholders: (viewer) => any(mine('professionalId'), among('client', visibleClients(viewer))),
  appointments: (viewer) =>
    any(
      mine('professionalId'),
      among('client', visibleClients(viewer)),
      ...(isLeader(viewer) ? [inMyBranches()] : []),
    ),
  interventions: visibleInterventions,
  groups: visibleGroups,
  clientChanges: ofVisibleClients,
  followUps: ofVisibleClients,
  memberships: ofVisibleGroups,
  groupStakeholders: ofVisibleGroups,
  announcements: ofVisibleGroups,
  announcementRecipients: (viewer) => all(among('announcement', ofVisibleGroups(viewer))),
  challenges: ofVisibleGroups,
  challengeParticipants: (viewer) => all(among('challenge', ofVisibleGroups(viewer))),
  challengeEntries: (viewer) => all(among('challenge', ofVisibleGroups(viewer))),
  templates: sharedTemplates,
  templateEditors: () => all(mine('professionalId')),
  programs: visiblePrograms,
  programSessions: (viewer) => all(among('program', visiblePrograms(viewer))),
  measurements: ofVisibleClients,
  objectives: visibleObjectives,
  clientInvoices: (viewer) =>
    any(among('client', visibleClients(viewer)), ...(isLeader(viewer) ? [inMyBranches()] : [])),
  payments: ofVisibleClients,
  subscriptionInvoices: () => all(nothing),
  reports: ownOrShared,
  reportShares: sharesOf('report', ofOwn),
  reportFavourites: ownMarks,
  boards: ownOrShared,
  boardShares: sharesOf('board', ofOwn),
  views: ownOrShared,
  viewShares: sharesOf('view', ofOwn),
  schedules: visibleSchedules,
  scheduleRecipients: (viewer) => all(among('schedule', visibleSchedules(viewer))),
  outbox: ofOwnLetters,
  auditEvents: (viewer) => (isAdministrator(viewer) ? all(inMyBranches()) : all(nothing)),
};

const mineById = ({ professionalId }: Viewer): Rule => rule('id', '=', professionalId);

/** Seeing an element is not changing it: its author does, and administrators where the client is theirs. */
const ownInFile: Scope = (viewer) =>
  viewer.profile === 'superAdmin'
    ? ofClientsNotDeleted(viewer)
    : all(
        among('client', visibleClients(viewer)),
        any(mine('authorId'), ...(isAdministrator(viewer) ? [among('client', all(inMyBranches()))] : [])),
      );

/** What is seen without the file, such as one's own past appointments, is not changed without it. */
const inOpenFile: Scope = (viewer) =>
  viewer.profile === 'superAdmin' ? ofClientsNotDeleted(viewer) : ofVisibleClients(viewer);

const writeScopes: Partial<Record<SourceName, Scope>> = {
  appointments: inOpenFile,
  clientInvoices: inOpenFile,
  interventions: ownInFile,
  measurements: inOpenFile,
  objectives: inOpenFile,
  programs: ownInFile,
  programSessions: inOpenFile,
  professionals: (viewer) =>
    viewer.profile === 'superAdmin'
      ? all()
      : all(rule('profile', '!=', 'superAdmin'), rule('state', '=', 'active')),
  templates: () => any(mine('ownerId'), some('editors', mine('professionalId'))),
  reports: (viewer) => (viewer.profile === 'superAdmin' ? all() : ownOrSharedToEdit(viewer)),
  boards: (viewer) => (viewer.profile === 'superAdmin' ? all() : ownOrSharedToEdit(viewer)),
  views: (viewer) => (viewer.profile === 'superAdmin' ? all() : ownOrSharedToEdit(viewer)),
  schedules: (viewer) => all(...(viewer.profile === 'superAdmin' ? [] : [mine('ownerId')])),
};
