const en = {
  list: 'Groups',
  new: 'New group',
  mine: 'Mine',
  members: 'Members',
  addsHint: 'Every new client of the branch becomes a member.',
  deletion: 'The group goes for good. Its members keep their individual files.',
};

const fr: Record<keyof typeof en, string> = {
  list: 'Groupes',
  new: 'Nouveau groupe',
  mine: 'Les miens',
  members: 'Membres',
  addsHint: 'Tout nouveau client de la succursale en devient membre.',
  deletion: 'Le groupe disparaît pour de bon. Ses membres gardent leurs dossiers individuels.',
};

const es: Record<keyof typeof en, string> = {
  list: 'Grupos',
  new: 'Nuevo grupo',
  mine: 'Los míos',
  members: 'Miembros',
  addsHint: 'Todo cliente nuevo de la sucursal pasa a ser miembro.',
  deletion: 'El grupo desaparece para siempre. Sus miembros conservan sus expedientes individuales.',
};

export const messages = { en, fr, es };
