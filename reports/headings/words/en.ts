import type { AnswerWords } from './words.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const en: AnswerWords = {
  yes: 'Yes',
  no: 'No',
  none: '(none)',
  other: 'Others',
  outside: '(in no band)',
  total: 'Total',
  subtotal: 'Subtotal',
  between: (from, to) => `${from} to under ${to}`,
  quarter: (quarter, year) => `Q${quarter} ${year}`,
  weekday: (number) => weekdays[number - 1] ?? '',
  hourOfDay: (hour) => `${hour}:00`,

  bucket: {
    hour: 'hour',
    day: 'day',
    week: 'week',
    month: 'month',
    quarter: 'quarter',
    year: 'year',
    weekday: 'day of the week',
    hourOfDay: 'hour of the day',
  },
  bucketed: (field, bucket) => `${field} (${bucket})`,
  measured: {
    count: () => 'Count',
    countDistinct: (field) => `Different: ${field}`,
    sum: (field) => `Sum: ${field}`,
    avg: (field) => `Average: ${field}`,
    min: (field) => `Smallest: ${field}`,
    max: (field) => `Largest: ${field}`,
    median: (field) => `Median: ${field}`,
    share: (figure) => `Share: ${figure}`,
  },
  ratio: (above, below) => `${above} ÷ ${below}`,
  under: (rows, figure) => `${rows} › ${figure}`,
  previous: {
    previousPeriod: (figure) => `${figure}, period before`,
    samePeriodLastYear: (figure) => `${figure}, year before`,
  },
  change: (figure) => `${figure}, change`,
};
