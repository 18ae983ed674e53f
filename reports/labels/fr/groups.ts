import type { SourceLabels } from '../labels.ts';

export const groups: SourceLabels<'groups' | 'memberships' | 'groupStakeholders'> = {
  groups: {
    label: 'Groupes',
    names: {
      id: 'Numéro',
      title: 'Titre',
      branchId: 'Succursale',
      responsibleId: 'Responsable',
      addsNewClients: 'Ajoute les nouveaux clients',
      members: 'Membres',
      createdAt: 'Création',
      updatedAt: 'Dernière modification',
      branch: 'Succursale',
      responsible: 'Responsable',
      memberships: 'Appartenances aux groupes',
      stakeholders: 'Intervenants',
      announcements: 'Annonces',
      challenges: 'Défis',
      firstCreated: 'Première création',
      lastCreated: 'Dernière création',
    },
  },
  memberships: {
    label: 'Appartenances aux groupes',
    names: {
      id: 'Numéro',
      groupId: 'Groupe',
      clientId: 'Client',
      since: 'Depuis',
      source: 'Ajout',
      group: 'Groupe',
      client: 'Client',
      programSessions: 'Séances de programme du membre',
      measurements: 'Mesures du membre',
      distinctClients: 'Clients distincts',
      firstSince: 'Première adhésion',
      lastSince: 'Dernière adhésion',
    },
  },
  groupStakeholders: {
    label: 'Intervenants des groupes',
    names: {
      id: 'Numéro',
      groupId: 'Groupe',
      professionalId: 'Professionnel',
      since: 'Depuis',
      group: 'Groupe',
      professional: 'Professionnel',
    },
  },
};
