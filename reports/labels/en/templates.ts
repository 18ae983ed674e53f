import type { SourceLabels } from '../labels.ts';

export const templates: SourceLabels<'templates' | 'templateEditors'> = {
  templates: {
    label: 'Template programs',
    names: {
      id: 'Number',
      selfId: 'Template program',
      self: 'Template program',
      name: 'Name',
      weeks: 'Weeks',
      objective: 'Objective',
      ownerId: 'Owner',
      branchId: 'Branch',
      sharing: 'Shared with',
      archived: 'Archived',
      timesUsed: 'Times used',
      createdAt: 'Created',
      updatedAt: 'Last change',
      owner: 'Owner',
      branch: 'Branch',
      editors: 'Editors',
      programs: 'Programs',
      firstCreated: 'First created',
      lastCreated: 'Last created',
    },
  },
  templateEditors: {
    label: 'Template editors',
    names: {
      id: 'Number',
      templateId: 'Template program',
      professionalId: 'Professional',
      template: 'Template program',
      professional: 'Professional',
    },
  },
};
