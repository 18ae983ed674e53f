interface RequestWords {
  subject: (company: string) => string;
  greeting: (name: string) => string;
  why: (asker: string, company: string) => string;
  how: string;
  open: string;
  foot: string;
}

const fr: RequestWords = {
  subject: (company) => `${company} vous invite au dossier d’un client`,
  greeting: (name) => `Bonjour ${name},`,
  why: (asker, company) => `${asker}, de ${company}, vous demande de vous joindre au dossier d’un client.`,
  how: 'Acceptez ou refusez sur votre page d’accueil : d’ici là, vous ne voyez rien du dossier.',
  open: 'Ouvrir Cohort',
  foot: 'Si vous ne connaissez pas cette personne, refusez.',
};

const en: RequestWords = {
  subject: (company) => `${company} invites you to a client’s file`,
  greeting: (name) => `Hello ${name},`,
  why: (asker, company) => `${asker} of ${company} asks you to join the file of a client.`,
  how: 'Accept or decline on your home page: until then you see nothing of the file.',
  open: 'Open Cohort',
  foot: 'If you do not know this person, decline.',
};

const es: RequestWords = {
  subject: (company) => `${company} le invita al expediente de un cliente`,
  greeting: (name) => `Hola, ${name}:`,
  why: (asker, company) => `${asker}, de ${company}, le pide que se una al expediente de un cliente.`,
  how: 'Acepte o rechace en su página de inicio: hasta entonces no ve nada del expediente.',
  open: 'Abrir Cohort',
  foot: 'Si no conoce a esta persona, rechace.',
};

const all: Record<string, RequestWords> = { fr, en, es };

export const requestWords = (language: string): RequestWords => all[language] ?? fr;
