import type { SourceLabels } from '../labels.ts';

export const groups: SourceLabels<'groups' | 'memberships' | 'groupStakeholders'> = {
  groups: {
    label: 'Groups',
    names: {
      id: 'Number',
      title: 'Title',
      branchId: 'Branch',
      responsibleId: 'Responsible',
      addsNewClients: 'Adds new clients',
      members: 'Members',
      createdAt: 'Created',
      updatedAt: 'Last change',
      branch: 'Branch',
      responsible: 'Responsible',
      memberships: 'Group memberships',
      stakeholders: 'Stakeholders',
      announcements: 'Announcements',
      challenges: 'Challenges',
      firstCreated: 'First created',
      lastCreated: 'Last created',
    },
  },
  memberships: {
    label: 'Group memberships',
    names: {
      id: 'Number',
      groupId: 'Group',
      clientId: 'Client',
      since: 'Since',
      source: 'Added',
      group: 'Group',
      client: 'Client',
      programSessions: 'Program sessions of the member',
      measurements: 'Measurements of the member',
      distinctClients: 'Distinct clients',
      firstSince: 'First joined',
      lastSince: 'Last joined',
    },
  },
  groupStakeholders: {
    label: 'Stakeholders of groups',
    names: {
      id: 'Number',
      groupId: 'Group',
      professionalId: 'Professional',
      since: 'Since',
      group: 'Group',
      professional: 'Professional',
    },
  },
};
