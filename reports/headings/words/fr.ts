import type { AnswerWords } from './words.ts';

const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

export const fr: AnswerWords = {
  yes: 'Oui',
  no: 'Non',
  none: '(aucun)',
  other: 'Autres',
  outside: '(hors tranche)',
  total: 'Total',
  subtotal: 'Sous-total',
  between: (from, to) => `${from} à moins de ${to}`,
  quarter: (quarter, year) => `T${quarter} ${year}`,
  weekday: (number) => weekdays[number - 1] ?? '',
  hourOfDay: (hour) => `${hour}\u00a0h`,

  bucket: {
    hour: 'heure',
    day: 'jour',
    week: 'semaine',
    month: 'mois',
    quarter: 'trimestre',
    year: 'année',
    weekday: 'jour de la semaine',
    hourOfDay: 'heure de la journée',
  },
  bucketed: (field, bucket) => `${field} (${bucket})`,
  measured: {
    count: () => 'Nombre',
    countDistinct: (field) => `Différents\u00a0: ${field}`,
    sum: (field) => `Somme\u00a0: ${field}`,
    avg: (field) => `Moyenne\u00a0: ${field}`,
    min: (field) => `Minimum\u00a0: ${field}`,
    max: (field) => `Maximum\u00a0: ${field}`,
    median: (field) => `Médiane\u00a0: ${field}`,
    share: (figure) => `Part\u00a0: ${figure}`,
  },
  ratio: (above, below) => `${above} ÷ ${below}`,
  under: (rows, figure) => `${rows} › ${figure}`,
  previous: {
    previousPeriod: (figure) => `${figure}, période précédente`,
    samePeriodLastYear: (figure) => `${figure}, un an plus tôt`,
  },
  change: (figure) => `${figure}, écart`,
};
