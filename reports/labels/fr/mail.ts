import type { SourceLabels } from '../labels.ts';

export const mail: SourceLabels<'outbox' | 'schedules' | 'scheduleRecipients'> = {
  outbox: {
    label: 'Boîte d’envoi',
    names: {
      id: 'Numéro',
      subject: 'Objet',
      kind: 'Genre',
      state: 'État',
      recipient: 'Adresse',
      professionalId: 'Destinataire',
      attempts: 'Tentatives',
      createdAt: 'Écrit le',
      sentAt: 'Envoyé le',
      professional: 'Destinataire',
    },
  },
  schedules: {
    label: 'Envois planifiés',
    names: {
      id: 'Numéro',
      reportId: 'Rapport',
      ownerId: 'Propriétaire',
      cadence: 'Fréquence',
      weekday: 'Jour de la semaine',
      dayOfMonth: 'Jour du mois',
      timeOfDay: 'Heure',
      format: 'Envoyé comme',
      isActive: 'Actif',
      nextAt: 'Prochain envoi',
      lastAt: 'Dernier envoi',
      lastResult: 'Dernier résultat',
      createdAt: 'Créé le',
      updatedAt: 'Modifié le',
      report: 'Rapport',
      owner: 'Propriétaire',
      recipients: 'Destinataires',
    },
  },
  scheduleRecipients: {
    label: 'Destinataires des envois planifiés',
    names: {
      id: 'Numéro',
      scheduleId: 'Envoi planifié',
      professionalId: 'Destinataire',
      schedule: 'Envoi planifié',
      professional: 'Destinataire',
    },
  },
};
