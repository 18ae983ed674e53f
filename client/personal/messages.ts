const en = {
  goneTitle: 'This link is no longer good',
  goneText: 'Ask the person who follows you for another one.',
  from: '{{company}}, {{when}}',
  challengeFrom: '{{company}}, from {{from}} to {{to}}',
  progress: '{{done}} of {{goal}} {{unit}}',
  ownProgress: 'My progress',
  brought: 'I have brought {{done}} {{unit}}',
  commonGoal: 'The goal that we reach together: {{goal}} {{unit}}',
  rank: 'My place: {{rank}}',
  day: 'Day',
  amount: 'Amount ({{unit}})',
  enter: 'Enter',
  notEntered: 'This could not be entered. Is the day within the challenge, and not to come?',
  nothingYet: 'Nothing entered yet.',
};

const fr: Record<keyof typeof en, string> = {
  goneTitle: 'Ce lien n’est plus bon',
  goneText: 'Demandez-en un autre à la personne qui vous suit.',
  from: '{{company}}, {{when}}',
  challengeFrom: '{{company}}, du {{from}} au {{to}}',
  progress: '{{done}} sur {{goal}} {{unit}}',
  ownProgress: 'Mon avancement',
  brought: 'J’ai apporté {{done}} {{unit}}',
  commonGoal: 'L’objectif que nous atteignons ensemble : {{goal}} {{unit}}',
  rank: 'Ma place : {{rank}}',
  day: 'Jour',
  amount: 'Quantité ({{unit}})',
  enter: 'Inscrire',
  notEntered: 'Cela n’a pas pu être inscrit. Le jour est-il dans le défi, et pas à venir ?',
  nothingYet: 'Rien d’inscrit pour l’instant.',
};

const es: Record<keyof typeof en, string> = {
  goneTitle: 'Este enlace ya no sirve',
  goneText: 'Pida otro a la persona que le sigue.',
  from: '{{company}}, {{when}}',
  challengeFrom: '{{company}}, del {{from}} al {{to}}',
  progress: '{{done}} de {{goal}} {{unit}}',
  ownProgress: 'Mi progreso',
  brought: 'He aportado {{done}} {{unit}}',
  commonGoal: 'La meta que alcanzamos entre todos: {{goal}} {{unit}}',
  rank: 'Mi puesto: {{rank}}',
  day: 'Día',
  amount: 'Cantidad ({{unit}})',
  enter: 'Anotar',
  notEntered: 'No se pudo anotar. ¿El día está dentro del desafío y no por venir?',
  nothingYet: 'Nada anotado todavía.',
};

export const messages = { en, fr, es };
