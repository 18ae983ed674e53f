import type { BulkRequest } from '#server/clients/contract.ts';

export type BulkAction = BulkRequest['action'];
export type Params = Record<string, unknown>;

export interface ActionView {
  name: BulkAction;
  /** The right without which it is not offered. */
  right: string;
  /** What has to be chosen, and among what. */
  asks: readonly { param: string; to: 'colleagues' | 'groups' | 'branches' | 'tags' }[];
  /** Whether it stands in the bar itself. */
  isMain?: true;
}

/** In the order in which they are offered. */
export const actions: readonly ActionView[] = [
  {
    name: 'assign',
    right: 'clients.assign',
    asks: [{ param: 'professionalId', to: 'colleagues' }],
    isMain: true,
  },
  { name: 'addToGroup', right: 'groups.edit', asks: [{ param: 'groupId', to: 'groups' }], isMain: true },
  { name: 'addStakeholder', right: 'clients.edit', asks: [{ param: 'professionalId', to: 'colleagues' }] },
  {
    name: 'transfer',
    right: 'stakeholders.archive',
    asks: [
      { param: 'from', to: 'colleagues' },
      { param: 'to', to: 'colleagues' },
    ],
  },
  { name: 'setBranch', right: 'clients.edit', asks: [{ param: 'branchId', to: 'branches' }] },
  { name: 'tag', right: 'clients.edit', asks: [{ param: 'tag', to: 'tags' }] },
  { name: 'untag', right: 'clients.edit', asks: [{ param: 'tag', to: 'tags' }] },
  { name: 'removeFromGroup', right: 'groups.edit', asks: [{ param: 'groupId', to: 'groups' }] },
  { name: 'archive', right: 'clients.edit', asks: [] },
  { name: 'restore', right: 'clients.edit', asks: [] },
];

interface Rights {
  permissions: readonly string[];
  /** Where there is but one branch, nobody is asked for one. */
  hasBranches: boolean;
}

/** What somebody may do at all; on which of the clients, the server says. */
export const offered = ({ permissions, hasBranches }: Rights): readonly ActionView[] =>
  actions.filter(({ name, right }) => permissions.includes(right) && (name !== 'setBranch' || hasBranches));

/** Whether all that has to be chosen is. */
export const isComplete = ({ asks }: ActionView, params: Params): boolean =>
  asks.every(({ param }) => params[param] !== undefined);
