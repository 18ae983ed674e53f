import type { SourceLabels } from '../labels.ts';

export const measurements: SourceLabels<'measurementDefinitions' | 'measurements'> = {
  measurementDefinitions: {
    label: 'Types de mesures',
    names: {
      id: 'Numéro',
      name: 'Nom',
      unit: 'Unité',
      normLow: 'Norme minimale',
      normHigh: 'Norme maximale',
      archived: 'Archivé',
      createdAt: 'Création',
      updatedAt: 'Dernière modification',
      measurements: 'Mesures',
    },
  },
  measurements: {
    label: 'Mesures',
    names: {
      id: 'Numéro',
      definitionId: 'Mesure',
      clientId: 'Client',
      authorId: 'Auteur',
      value: 'Valeur',
      measuredAt: 'Date',
      definition: 'Mesure',
      client: 'Client',
      author: 'Auteur',
      newer: 'Mesures suivantes du même type',
      memberships: 'Groupes du client',
      averageValue: 'Valeur moyenne',
      leastValue: 'Valeur minimale',
      greatestValue: 'Valeur maximale',
      lastAt: 'Dernière mesure',
    },
  },
};
