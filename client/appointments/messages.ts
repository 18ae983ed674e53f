const en = { list: 'Appointments', today: 'Mine today', week: 'Mine this week' };

const fr: Record<keyof typeof en, string> = {
  list: 'Rendez-vous',
  today: 'Les miens aujourd’hui',
  week: 'Les miens cette semaine',
};

const es: Record<keyof typeof en, string> = {
  list: 'Citas',
  today: 'Las mías hoy',
  week: 'Las mías esta semana',
};

export const messages = { en, fr, es };
