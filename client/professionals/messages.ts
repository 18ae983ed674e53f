const en = {
  list: 'Professionals',
  new: 'New professional',
  active: 'Active',
  deleted: 'Deleted',
  branches: 'Branches',
  statistics: 'Statistics',
  profileHint: 'What this person may see and do. Read only is free of charge.',
};

const fr: Record<keyof typeof en, string> = {
  list: 'Professionnels',
  new: 'Nouveau professionnel',
  active: 'Actifs',
  deleted: 'Supprimés',
  branches: 'Succursales',
  statistics: 'Statistiques',
  profileHint: 'Ce que cette personne peut voir et faire. La lecture seule est gratuite.',
};

const es: Record<keyof typeof en, string> = {
  list: 'Profesionales',
  new: 'Nuevo profesional',
  active: 'Activos',
  deleted: 'Eliminados',
  branches: 'Sucursales',
  statistics: 'Estadísticas',
  profileHint: 'Lo que esta persona puede ver y hacer. Solo lectura es gratis.',
};

export const messages = { en, fr, es };
