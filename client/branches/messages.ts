const en = {
  list: 'Branches',
  new: 'New branch',
  deletion:
    'A branch goes for good, and only when nobody and nothing belongs to it any more. One that is closed can be made inactive instead.',
};

const fr: Record<keyof typeof en, string> = {
  list: 'Succursales',
  new: 'Nouvelle succursale',
  deletion:
    'Une succursale disparaît pour de bon, et seulement quand plus personne ni plus rien ne lui appartient. Une succursale fermée peut plutôt être rendue inactive.',
};

const es: Record<keyof typeof en, string> = {
  list: 'Sucursales',
  new: 'Nueva sucursal',
  deletion:
    'Una sucursal desaparece para siempre, y solo cuando ya nadie ni nada le pertenece. Una que cierra puede quedar inactiva.',
};

export const messages = { en, fr, es };
