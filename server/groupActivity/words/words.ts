import type { PlainLetter } from '../../letters.ts';

interface Told {
  name: string;
  company: string;
  title: string;
  url: string;
}

type Written = Omit<PlainLetter, 'language' | 'link'> & { open: string };

export interface LetterWords {
  announcement: (told: Told) => Written;
  challenge: (told: Told) => Written;
}

const foot = {
  en: 'This link is yours alone: do not pass it on. It opens this one page and nothing else.',
  fr: 'Ce lien est pour vous seul : ne le transmettez pas. Il ouvre cette seule page et rien d’autre.',
  es: 'Este enlace es solo suyo: no lo comparta. Abre esta única página y nada más.',
};

const en: LetterWords = {
  announcement: ({ name, company, title }) => ({
    subject: `${company}: ${title}`,
    paragraphs: [`Hello ${name},`, `${company} has an announcement for you: ${title}`],
    open: 'Read the announcement',
    foot: foot.en,
  }),
  challenge: ({ name, company, title }) => ({
    subject: `${company}: ${title}`,
    paragraphs: [
      `Hello ${name},`,
      `${company} has a challenge for you: ${title}`,
      'Enter there what you have done.',
    ],
    open: 'Open my challenge',
    foot: foot.en,
  }),
};

const fr: LetterWords = {
  announcement: ({ name, company, title }) => ({
    subject: `${company} : ${title}`,
    paragraphs: [`Bonjour ${name},`, `${company} a une annonce pour vous : ${title}`],
    open: 'Lire l’annonce',
    foot: foot.fr,
  }),
  challenge: ({ name, company, title }) => ({
    subject: `${company} : ${title}`,
    paragraphs: [
      `Bonjour ${name},`,
      `${company} vous propose un défi : ${title}`,
      'Inscrivez-y ce que vous avez fait.',
    ],
    open: 'Ouvrir mon défi',
    foot: foot.fr,
  }),
};

const es: LetterWords = {
  announcement: ({ name, company, title }) => ({
    subject: `${company}: ${title}`,
    paragraphs: [`Hola, ${name}:`, `${company} tiene un anuncio para usted: ${title}`],
    open: 'Leer el anuncio',
    foot: foot.es,
  }),
  challenge: ({ name, company, title }) => ({
    subject: `${company}: ${title}`,
    paragraphs: [
      `Hola, ${name}:`,
      `${company} le propone un desafío: ${title}`,
      'Anote allí lo que ha hecho.',
    ],
    open: 'Abrir mi desafío',
    foot: foot.es,
  }),
};

const languages = new Map([
  ['en', en],
  ['fr', fr],
  ['es', es],
]);

export const wordsIn = (language: string): LetterWords => languages.get(language) ?? fr;
