const en = {
  merge: 'Merge',
  title: 'Merge {{name}} with another account',
  choose: 'The other account of the same person',
  itself: 'Choose another account than this one.',
  field: 'Field',
  kept: '{{name}} (stays)',
  closed: '{{name}} (is closed)',
  moved: 'Goes over with it: {{what}}',
  movedNothing: 'Nothing else goes over with it.',
  confirmTitle: 'Merge into {{name}}?',
  confirmText: 'Everything of {{other}} goes over, and that account is closed. This cannot be undone.',
  done: 'Both accounts are one now.',
};

const fr: Record<keyof typeof en, string> = {
  merge: 'Fusionner',
  title: 'Fusionner {{name}} avec un autre compte',
  choose: 'L’autre compte de la même personne',
  itself: 'Choisissez un autre compte que celui-ci.',
  field: 'Champ',
  kept: '{{name}} (reste)',
  closed: '{{name}} (est fermé)',
  moved: 'Passe avec lui : {{what}}',
  movedNothing: 'Rien d’autre ne passe avec lui.',
  confirmTitle: 'Fusionner dans {{name}}?',
  confirmText:
    'Tout ce qui est à {{other}} passe ici, et ce compte est fermé. On ne peut pas revenir en arrière.',
  done: 'Les deux comptes n’en font plus qu’un.',
};

const es: Record<keyof typeof en, string> = {
  merge: 'Fusionar',
  title: 'Fusionar a {{name}} con otra cuenta',
  choose: 'La otra cuenta de la misma persona',
  itself: 'Elija otra cuenta que no sea esta.',
  field: 'Campo',
  kept: '{{name}} (permanece)',
  closed: '{{name}} (se cierra)',
  moved: 'Pasa con ella: {{what}}',
  movedNothing: 'No pasa nada más con ella.',
  confirmTitle: '¿Fusionar en {{name}}?',
  confirmText: 'Todo lo de {{other}} pasa aquí y esa cuenta se cierra. No se puede deshacer.',
  done: 'Las dos cuentas ya son una.',
};

export const messages = { en, fr, es };
