const en = { title: 'Audit log', session: 'Session', company: 'Company' };

const fr: Record<keyof typeof en, string> = {
  title: 'Journal d’audit',
  session: 'Session',
  company: 'Entreprise',
};

const es: Record<keyof typeof en, string> = {
  title: 'Registro de auditoría',
  session: 'Sesión',
  company: 'Empresa',
};

export const messages = { en, fr, es };
