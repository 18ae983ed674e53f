import type { SourceLabels } from '../labels.ts';

export const exercises: SourceLabels<'exercises'> = {
  exercises: {
    label: 'Ejercicios',
    names: {
      id: 'Número',
      nameFr: 'Nombre en francés',
      nameEn: 'Nombre en inglés',
      nameEs: 'Nombre en español',
      archived: 'Archivado',
      createdAt: 'Creación',
      updatedAt: 'Último cambio',
    },
  },
};
