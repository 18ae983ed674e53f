import { appointments, interventionCodes, interventions } from './activity/resource.ts';
import { auditEvents } from './audit/resource.ts';
import { clientInvoices } from './billing/resource.ts';
import { boards } from './boards/resource.ts';
import { branches } from './branches/resource.ts';
import { bundles } from './bundles/resource.ts';
import { clients, stakeholders } from './clients/resource.ts';
import type { ResourceName } from './contract.ts';
import { exercises } from './exercises/resource.ts';
import { announcements, challenges } from './groupActivity/resource.ts';
import { groups, memberships } from './groups/resource.ts';
import { outbox } from './mail/resource.ts';
import { measurementDefinitions, measurements } from './measurements/resource.ts';
import { objectives } from './objectives/resource.ts';
import { colleagues, professionals } from './professionals/resource.ts';
import { programSessions, programs } from './programs/resource.ts';
import { reports } from './reports/resource.ts';
import type { Resource } from './resource.ts';
import { schedules } from './schedules/resource.ts';
import { subscriptionInvoices } from './subscription/resource.ts';
import { templates } from './templates/resource.ts';
import { views } from './views/resource.ts';

/** Everything that the one router serves. */
export const resources = {
  clients,
  professionals,
  groups,
  templates,
  exercises,
  branches,
  bundles,
  colleagues,
  stakeholders,
  memberships,
  appointments,
  interventions,
  interventionCodes,
  programs,
  programSessions,
  clientInvoices,
  announcements,
  challenges,
  measurements,
  measurementDefinitions,
  objectives,
  reports,
  boards,
  views,
  schedules,
  subscriptionInvoices,
  outbox,
  auditEvents,
} satisfies Record<ResourceName, Resource>;
