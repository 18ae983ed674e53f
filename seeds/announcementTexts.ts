/** What professionals tell their groups. */
export const announcementTexts: [title: string, text: string][] = [
  [
    'Relâche la semaine prochaine',
    'Pas de rencontre la semaine prochaine. Continuez les exercices à la maison!',
  ],
  ['Nouveau local', 'Dès la prochaine séance, nous serons dans la salle du fond, près des vestiaires.'],
  ['Bravo à tous', 'Votre assiduité du dernier mois est remarquable. On garde le rythme.'],
  ['Apportez une bouteille d’eau', 'Avec la chaleur annoncée, prévoyez de l’eau et une serviette.'],
  [
    'Questionnaire de satisfaction',
    'Deux minutes suffisent : vos réponses nous aident à améliorer le groupe.',
  ],
  ['Vidéo de la semaine', 'Une courte vidéo montre la bonne technique de la charnière de hanche.'],
  ['Horaire des fêtes', 'La clinique est fermée du 24 décembre au 2 janvier. Bon repos!'],
  ['Conférence gratuite', 'Sommeil et récupération : jeudi à 18 h 30, en ligne ou sur place.'],
  ['Un défi se prépare', 'Le prochain défi commence bientôt. Rien à faire : vous y êtes inscrits.'],
  ['Chaussures', 'Pour la sécurité, des chaussures fermées à semelle antidérapante sont demandées.'],
  [
    'Rappel : bilan de mi-parcours',
    'Prenez rendez-vous pour votre bilan; il reste des places en fin de journée.',
  ],
  ['Sortie en plein air', 'Si le temps le permet, la prochaine séance aura lieu au parc.'],
  ['Programme mis à jour', 'Trois nouveaux exercices vous attendent dans votre programme.'],
];
