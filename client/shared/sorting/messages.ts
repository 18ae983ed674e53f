/** The words of putting a list in another order. */
export const messages = {
  en: {
    move: 'Move {{name}}',
    moved: '{{name}} is now number {{place}} of {{count}}.',
    sortable: 'can be moved',
    help: 'Press Space to pick up, the arrows to move, Space to drop and Escape to give up. Alt and an arrow move at once.',
    lifted: '{{name}} is picked up, number {{place}} of {{count}}.',
    over: '{{name}} is over number {{place}} of {{count}}.',
    dropped: '{{name}} is dropped as number {{place}} of {{count}}.',
    cancelled: '{{name}} stays where it was.',
  },
  fr: {
    move: 'Déplacer {{name}}',
    moved: '{{name}} est maintenant au rang {{place}} sur {{count}}.',
    sortable: 'peut être déplacé',
    help: 'Espace pour saisir, les flèches pour déplacer, Espace pour déposer et Échap pour renoncer. Alt et une flèche déplacent aussitôt.',
    lifted: '{{name}} est saisi, au rang {{place}} sur {{count}}.',
    over: '{{name}} est au-dessus du rang {{place}} sur {{count}}.',
    dropped: '{{name}} est déposé au rang {{place}} sur {{count}}.',
    cancelled: '{{name}} reste où il était.',
  },
  es: {
    move: 'Mover {{name}}',
    moved: '{{name}} está ahora en el lugar {{place}} de {{count}}.',
    sortable: 'se puede mover',
    help: 'Espacio para tomar, las flechas para mover, Espacio para soltar y Escape para desistir. Alt y una flecha mueven al instante.',
    lifted: '{{name}} está tomado, en el lugar {{place}} de {{count}}.',
    over: '{{name}} está sobre el lugar {{place}} de {{count}}.',
    dropped: '{{name}} está soltado en el lugar {{place}} de {{count}}.',
    cancelled: '{{name}} se queda donde estaba.',
  },
};
