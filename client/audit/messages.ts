const en = { title: 'Audit log', session: 'Session' };

const fr: Record<keyof typeof en, string> = { title: 'Journal d’audit', session: 'Session' };

const es: Record<keyof typeof en, string> = { title: 'Registro de auditoría', session: 'Sesión' };

export const messages = { en, fr, es };
