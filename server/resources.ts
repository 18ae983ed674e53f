import { appointments, interventionCodes, interventions } from './activity/resource.ts';
import { auditEvents } from './audit/resource.ts';
import { clients, stakeholders } from './clients/resource.ts';
import { branches, bundles } from './company/resource.ts';
import type { ResourceName } from './contract.ts';
import { groups, memberships } from './groups/resource.ts';
import { colleagues, professionals } from './professionals/resource.ts';
import { reports } from './reports/resource.ts';
import type { Resource } from './resource.ts';
import { templates } from './templates/resource.ts';

/** Everything that the one router serves. */
export const resources = {
  clients,
  professionals,
  groups,
  templates,
  branches,
  bundles,
  colleagues,
  stakeholders,
  memberships,
  appointments,
  interventions,
  interventionCodes,
  reports,
  auditEvents,
} satisfies Record<ResourceName, Resource>;
