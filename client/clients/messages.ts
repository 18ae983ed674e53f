const en = {
  list: 'Contacts',
  twins: 'Somebody of this name is here already:',
  taken: 'This address belongs to another client already.',
  'ifTaken.refuse': 'Change the address',
  'ifTaken.request': 'Ask for access to that file, and open a second account meanwhile',
  'ifTaken.newAccount': 'Open a second account, with a user name',
  new: 'New client',
  active: 'Active',
  mine: 'Mine',
  unassigned: 'Without a professional',
  withoutFollowUp: 'No follow-up for 30 days',
  withoutFollowUp60: 'No follow-up for 60 days',
  archived: 'Archived',
  responsibleHint: 'Becomes a stakeholder of the file.',
  deletion:
    'The account is closed and leaves everybody’s sight; its past remains in the figures. Only an archived client can be deleted.',
};

const fr: Record<keyof typeof en, string> = {
  list: 'Contacts',
  twins: 'Quelqu’un de ce nom est déjà là :',
  taken: 'Cette adresse est déjà celle d’un autre client.',
  'ifTaken.refuse': 'Changer l’adresse',
  'ifTaken.request': 'Demander l’accès à ce dossier, et ouvrir entre-temps un second compte',
  'ifTaken.newAccount': 'Ouvrir un second compte, avec un nom d’utilisateur',
  new: 'Nouveau client',
  active: 'Actifs',
  mine: 'Les miens',
  unassigned: 'Sans professionnel',
  withoutFollowUp: 'Sans suivi depuis 30 jours',
  withoutFollowUp60: 'Sans suivi depuis 60 jours',
  archived: 'Archivés',
  responsibleHint: 'Devient intervenant au dossier.',
  deletion:
    'Le compte est fermé et disparaît de la vue de tous; son passé reste dans les chiffres. Seul un client archivé peut être supprimé.',
};

const es: Record<keyof typeof en, string> = {
  list: 'Contactos',
  twins: 'Ya hay alguien con este nombre:',
  taken: 'Esta dirección ya es de otro cliente.',
  'ifTaken.refuse': 'Cambiar la dirección',
  'ifTaken.request': 'Pedir acceso a ese expediente y abrir mientras tanto una segunda cuenta',
  'ifTaken.newAccount': 'Abrir una segunda cuenta, con un nombre de usuario',
  new: 'Nuevo cliente',
  active: 'Activos',
  mine: 'Los míos',
  unassigned: 'Sin profesional',
  withoutFollowUp: 'Sin seguimiento desde hace 30 días',
  withoutFollowUp60: 'Sin seguimiento desde hace 60 días',
  archived: 'Archivados',
  responsibleHint: 'Pasa a ser interviniente del expediente.',
  deletion:
    'La cuenta se cierra y desaparece de la vista de todos; su pasado queda en las cifras. Solo se puede eliminar un cliente archivado.',
};

export const messages = { en, fr, es };
