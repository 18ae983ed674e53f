interface InvitationWords {
  subject: (company: string) => string;
  greeting: (name: string) => string;
  why: (company: string) => string;
  how: (signIn: string) => string;
  foot: string;
}

const fr: InvitationWords = {
  subject: (company) => `Votre compte client chez ${company}`,
  greeting: (name) => `Bonjour ${name},`,
  why: (company) => `${company} vous a ouvert un compte pour suivre vos programmes et vos rendez-vous.`,
  how: (signIn) => `Téléchargez l’application et connectez-vous avec : ${signIn}`,
  foot: 'Si vous ne connaissez pas cette entreprise, ne tenez pas compte de cette lettre.',
};

const en: InvitationWords = {
  subject: (company) => `Your client account at ${company}`,
  greeting: (name) => `Hello ${name},`,
  why: (company) => `${company} has opened an account for you, to follow your programs and appointments.`,
  how: (signIn) => `Get the app and sign in with: ${signIn}`,
  foot: 'If you do not know this company, please disregard this letter.',
};

const es: InvitationWords = {
  subject: (company) => `Su cuenta de cliente en ${company}`,
  greeting: (name) => `Hola, ${name}:`,
  why: (company) => `${company} le ha abierto una cuenta para seguir sus programas y sus citas.`,
  how: (signIn) => `Descargue la aplicación e inicie sesión con: ${signIn}`,
  foot: 'Si no conoce esta empresa, no haga caso de esta carta.',
};

const all: Record<string, InvitationWords> = { fr, en, es };

export const invitationWords = (language: string): InvitationWords => all[language] ?? fr;
