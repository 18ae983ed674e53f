interface LetterWords {
  subject: (company: string) => string;
  greeting: (name: string) => string;
  why: (company: string) => string;
  howLong: string;
  open: string;
  foot: string;
}

type Words = Record<'invitation' | 'reset', LetterWords>;

const fr: Words = {
  invitation: {
    subject: (company) => `Votre compte chez ${company}`,
    greeting: (name) => `Bonjour ${name},`,
    why: (company) =>
      `${company} vous a ouvert un compte dans Cohort. Choisissez votre mot de passe pour commencer.`,
    howLong:
      'Le lien est bon une heure et une seule fois. Ensuite, un administrateur peut vous en envoyer un autre.',
    open: 'Choisir mon mot de passe',
    foot: 'Si vous n’attendiez pas cette lettre, ne faites rien : sans mot de passe, le compte ne s’ouvre pas.',
  },
  reset: {
    subject: () => 'Choisir un nouveau mot de passe',
    greeting: (name) => `Bonjour ${name},`,
    why: (company) => `Quelqu’un a demandé un nouveau mot de passe pour votre compte Cohort chez ${company}.`,
    howLong: 'Le lien est bon une heure et une seule fois.',
    open: 'Choisir un nouveau mot de passe',
    foot: 'Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.',
  },
};

const en: Words = {
  invitation: {
    subject: (company) => `Your account at ${company}`,
    greeting: (name) => `Hello ${name},`,
    why: (company) => `${company} has opened an account for you in Cohort. Choose your password to begin.`,
    howLong:
      'The link is good for one hour and only once. After that, an administrator can send you another.',
    open: 'Choose my password',
    foot: 'If you did not expect this letter, do nothing: without a password the account does not open.',
  },
  reset: {
    subject: () => 'Choose a new password',
    greeting: (name) => `Hello ${name},`,
    why: (company) => `Somebody has asked for a new password for your Cohort account at ${company}.`,
    howLong: 'The link is good for one hour and only once.',
    open: 'Choose a new password',
    foot: 'If you did not ask for this, do nothing: your password stays the same.',
  },
};

const es: Words = {
  invitation: {
    subject: (company) => `Su cuenta en ${company}`,
    greeting: (name) => `Hola, ${name}:`,
    why: (company) => `${company} le ha abierto una cuenta en Cohort. Elija su contraseña para empezar.`,
    howLong: 'El enlace sirve una hora y una sola vez. Después, un administrador puede enviarle otro.',
    open: 'Elegir mi contraseña',
    foot: 'Si no esperaba esta carta, no haga nada: sin contraseña la cuenta no se abre.',
  },
  reset: {
    subject: () => 'Elegir una contraseña nueva',
    greeting: (name) => `Hola, ${name}:`,
    why: (company) => `Alguien ha pedido una contraseña nueva para su cuenta de Cohort en ${company}.`,
    howLong: 'El enlace sirve una hora y una sola vez.',
    open: 'Elegir una contraseña nueva',
    foot: 'Si no lo ha pedido, no haga nada: su contraseña sigue siendo la misma.',
  },
};

const languages = new Map([
  ['fr', fr],
  ['en', en],
  ['es', es],
]);

export const words = (language: string): Words => languages.get(language) ?? fr;
