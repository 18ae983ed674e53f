import type { LetterWords } from './words.ts';

export const fr: LetterWords = {
  subject: (report, day) => `${report} – ${day}`,
  asOf: (instant, zone) => `En date du ${instant} (${zone})`,
  nothing: 'Rien ne correspond aujourd’hui.',
  more: (count) => `et ${count} de plus`,
  open: 'Ouvrir le rapport',
  attached: (file) => `En pièce jointe\u00a0: ${file}`,
  tooLarge: 'Le fichier est trop volumineux pour un courriel. Toutes les lignes sont dans le rapport.',
  why: (owner) =>
    `Vous recevez ce courriel parce que ${owner} vous le fait envoyer. Il montre ce que vous pouvez voir, ce qui peut être moins ou plus que ce que voient les autres.`,

  notice: {
    subject: (report) => `Pas envoyé à tous\u00a0: ${report}`,
    intro: (report, day) => `«\u00a0${report}\u00a0» du ${day} n’a pas été envoyé à ces personnes\u00a0:`,
    reasons: {
      left: (name) => `${name} ne travaille plus ici.`,
      unseen: (name) => `${name} ne peut pas voir le rapport. Partagez-le d’abord.`,
      denied: (name) => `${name} ne peut pas lire une chose que le rapport montre ou demande.`,
      broken: (name) => `Le rapport tel qu’il est ne peut pas être produit pour ${name}.`,
      failed: (name) => `Le rapport a pris trop de temps pour ${name}.`,
    },
    gone: (report) =>
      report
        ? `Le rapport «\u00a0${report}\u00a0» a été archivé; il n’est donc plus envoyé.`
        : 'Un rapport que vous faisiez envoyer a été supprimé; il n’est donc plus envoyé.',
    goneSubject: 'Un envoi planifié est arrêté',
  },
};
