import type { SourceLabels } from '../labels.ts';

export const exercises: SourceLabels<'exercises'> = {
  exercises: {
    label: 'Exercises',
    names: {
      id: 'Number',
      nameFr: 'Name in French',
      nameEn: 'Name in English',
      nameEs: 'Name in Spanish',
      archived: 'Archived',
      createdAt: 'Created',
      updatedAt: 'Last change',
    },
  },
};
