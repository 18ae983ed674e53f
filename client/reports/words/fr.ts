import type { Words } from './en.ts';
import { fr as problems } from './problems/fr.ts';

export const fr: Words = {
  ...problems,
  title: 'Rapports personnalisés',
  'list.new': 'Nouveau rapport',

  untitled: 'Nouveau rapport',
  unsaved: 'Modifications non enregistrées',
  undo: 'Annuler',
  redo: 'Rétablir',
  save: 'Enregistrer',
  saveAs: 'Enregistrer sous…',
  rename: 'Renommer…',
  remove: 'Supprimer…',
  more: 'Autres actions',
  cancel: 'Annuler',
  'save.title': 'Enregistrer le rapport',
  'saveAs.title': 'Enregistrer comme nouveau rapport',
  'rename.title': 'Nom et description',
  'save.name': 'Nom',
  'save.nameNeeded': 'Un rapport a besoin d’un nom.',
  'save.description': 'Description',
  'save.done': 'Le rapport est enregistré.',
  'save.failed': 'Le rapport n’a pas pu être enregistré.',
  'save.incomplete':
    'Répondez d’abord aux questions marquées en rouge : on n’enregistre qu’un rapport qui fonctionne.',
  'remove.title': 'Supprimer « {{name}} » ?',
  'remove.text': 'Le rapport disparaît pour de bon. Les données qu’il lit restent telles quelles.',
  'remove.confirm': 'Supprimer le rapport',
  'remove.done': 'Le rapport est supprimé.',
  'remove.failed': 'Le rapport n’a pas pu être supprimé.',
  copyOf: '{{name}} (copie)',
  'stale.title': 'Ce rapport a changé entre-temps',
  'stale.text':
    'Il a été enregistré ailleurs après que vous l’avez ouvert. Vos modifications sont toujours ici.',
  'stale.reload': 'Charger celui qui est enregistré',
  'stale.copy': 'Enregistrer le mien en copie',
  print: 'Imprimer',
  edit: 'Modifier',
  'open.oddAnswers':
    'Le lien répond à des questions que ce rapport ne pose pas ; ces réponses sont laissées de côté.',
  'open.missing': 'Ce rapport n’existe pas, ou vous n’y avez pas accès.',
  'open.failed': 'Le rapport n’a pas pu être chargé.',
  'open.unreadable': 'Ce rapport est illisible : il a été écrit pour une autre version.',
  'open.badLink': 'Le rapport contenu dans ce lien est illisible. Vous pouvez en commencer un nouveau.',
  'open.back': 'Retour aux rapports',

  'answer.incomplete': 'Pas encore complet',
};
