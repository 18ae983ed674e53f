import type { SourceLabels } from '../labels.ts';

export const exercises: SourceLabels<'exercises'> = {
  exercises: {
    label: 'Exercices',
    names: {
      id: 'Numéro',
      nameFr: 'Nom en français',
      nameEn: 'Nom en anglais',
      nameEs: 'Nom en espagnol',
      archived: 'Archivé',
      createdAt: 'Création',
      updatedAt: 'Dernière modification',
    },
  },
};
