import type { Labels } from '../labels.ts';

export const choices: Labels['choices'] = {
  profile: {
    superAdmin: 'Super-administrateur',
    branchAdmin: 'Administrateur de succursale',
    manager: 'Gestionnaire',
    employee: 'Employé',
    readOnly: 'Lecture seule',
  },
  professionalState: {
    active: 'Actif',
    deleted: 'Supprimé',
  },
  clientState: {
    active: 'Actif',
    archived: 'Archivé',
    deleted: 'Supprimé',
  },
  sex: {
    female: 'Femme',
    male: 'Homme',
    other: 'Autre',
  },
  language: {
    fr: 'Français',
    en: 'Anglais',
    es: 'Espagnol',
  },
  clientSource: {
    referral: 'Recommandation',
    website: 'Site web',
    walkIn: 'Sans rendez-vous',
    physician: 'Médecin',
    insurer: 'Assureur',
    event: 'Événement',
  },
  linkState: {
    active: 'Actif',
    archived: 'Archivé',
  },
  linkKind: {
    colleague: 'Collègue',
    external: 'Externe',
  },
  endReason: {
    archived: 'Archivé',
    transfer: 'Transfert',
    leftCompany: 'A quitté l’entreprise',
  },
  memberSource: {
    single: 'Un à la fois',
    bulk: 'En lot',
    autoAdd: 'Automatiquement',
    import: 'Importation',
  },
  sharing: {
    me: 'Moi seulement',
    branch: 'Ma succursale',
    company: 'Mon entreprise',
    public: 'Lien public',
  },
  interventionKind: {
    text: 'Note',
    document: 'Document',
    evaluation: 'Évaluation',
    billing: 'Facturation',
  },
  visibility: {
    justMe: 'Moi seulement',
    branch: 'Ma succursale',
    company: 'Mon entreprise',
    meAndClient: 'Moi et mon client',
    companyAndClient: 'Mon entreprise et mon client',
    everybody: 'Tous',
  },
  appointmentType: {
    assessment: 'Évaluation',
    followUp: 'Suivi',
    training: 'Entraînement',
    treatment: 'Traitement',
    group: 'Cours de groupe',
    remote: 'À distance',
  },
  appointmentState: {
    booked: 'Réservé',
    attended: 'Présent',
    cancelled: 'Annulé',
    noShow: 'Absent',
  },
  followUpKind: {
    intervention: 'Intervention',
    appointment: 'Rendez-vous',
  },
  clientChange: {
    created: 'Créé',
    archived: 'Archivé',
  },
  programState: {
    draft: 'Brouillon',
    active: 'Actif',
    archived: 'Archivé',
  },
  sessionState: {
    open: 'À faire',
    done: 'Faite',
  },
  invoiceState: {
    draft: 'Brouillon',
    sent: 'Envoyée',
    paid: 'Payée',
    cancelled: 'Annulée',
  },
  paymentMethod: {
    card: 'Carte',
    cash: 'Comptant',
    transfer: 'Virement',
    cheque: 'Chèque',
    insurer: 'Assureur',
  },
  auditAction: {
    create: 'Création',
    update: 'Modification',
    delete: 'Suppression',
    signIn: 'Connexion',
    signOut: 'Déconnexion',
    signInFailed: 'Échec de connexion',
  },
};
