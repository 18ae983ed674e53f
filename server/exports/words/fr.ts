import type { FileWords } from './words.ts';

export const fr: FileWords = {
  about: 'À propos',
  data: 'Données',
  report: 'Rapport',
  question: 'Question',
  madeBy: 'Produit par',
  scope: 'Portée',
  visibleTo: (name) => `Seulement ce que ${name} peut voir`,
  zone: 'Fuseau horaire',
  at: 'En date du',
  rows: 'Lignes',
  allRows: (count) => `${count}\u00a0: toutes`,
  cut: (count, total) => `Coupé\u00a0: seulement les ${count} premières sur ${total}`,
  parameters: 'Réponses données',
  open: '(laissé ouvert)',
  cutName: (count, total) => `(${count} premières sur ${total})`,
};
