import type { SourceLabels } from '../labels.ts';

export const reports: SourceLabels<'reports' | 'reportShares' | 'reportFavourites' | 'auditEvents'> = {
  reports: {
    label: 'Rapports personnalisés',
    names: {
      id: 'Numéro',
      name: 'Nom',
      description: 'Description',
      ownerId: 'Propriétaire',
      createdAt: 'Création',
      updatedAt: 'Dernière modification',
      isFavourite: 'Parmi mes favoris',
      archivedAt: 'Archivé le',
      lastRunAt: 'Dernière exécution',
      lastRunMs: 'Durée de la dernière exécution (ms)',
      runCount: 'Nombre d’exécutions',
      owner: 'Propriétaire',
      shares: 'Partages',
      favourites: 'Mes favoris',
    },
  },
  reportShares: {
    label: 'Partages de rapports',
    names: {
      id: 'Numéro',
      reportId: 'Rapport',
      audience: 'Avec qui',
      branchId: 'Succursale',
      professionalId: 'Personne',
      right: 'Droit',
      report: 'Rapport',
      branch: 'Succursale',
      professional: 'Personne',
    },
  },
  reportFavourites: {
    label: 'Mes rapports favoris',
    names: {
      id: 'Numéro',
      reportId: 'Rapport',
      starter: 'Rapport de départ',
      professionalId: 'Personne',
      at: 'Marqué le',
      report: 'Rapport',
      professional: 'Personne',
    },
  },
  auditEvents: {
    label: 'Journal d’audit',
    names: {
      id: 'Numéro',
      at: 'Quand',
      actorId: 'Qui',
      action: 'Action',
      resource: 'Type de fiche',
      recordId: 'Fiche',
      branchId: 'Succursale',
      requestId: 'Requête',
      actor: 'Qui',
      branch: 'Succursale',
    },
  },
};
