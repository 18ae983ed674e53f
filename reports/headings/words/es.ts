import type { AnswerWords } from './words.ts';

const weekdays = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];

export const es: AnswerWords = {
  yes: 'Sí',
  no: 'No',
  none: '(ninguno)',
  other: 'Otros',
  outside: '(en ningún tramo)',
  total: 'Total',
  subtotal: 'Subtotal',
  between: (from, to) => `${from} a menos de ${to}`,
  quarter: (quarter, year) => `T${quarter} ${year}`,
  weekday: (number) => weekdays[number - 1] ?? '',
  hourOfDay: (hour) => `${hour}:00`,

  bucket: {
    hour: 'hora',
    day: 'día',
    week: 'semana',
    month: 'mes',
    quarter: 'trimestre',
    year: 'año',
    weekday: 'día de la semana',
    hourOfDay: 'hora del día',
  },
  bucketed: (field, bucket) => `${field} (${bucket})`,
  measured: {
    count: () => 'Número',
    countDistinct: (field) => `Distintos: ${field}`,
    sum: (field) => `Suma: ${field}`,
    avg: (field) => `Promedio: ${field}`,
    min: (field) => `Mínimo: ${field}`,
    max: (field) => `Máximo: ${field}`,
    median: (field) => `Mediana: ${field}`,
    share: (figure) => `Parte: ${figure}`,
  },
  ratio: (above, below) => `${above} ÷ ${below}`,
  under: (rows, figure) => `${rows} › ${figure}`,
  previous: {
    previousPeriod: (figure) => `${figure}, período anterior`,
    samePeriodLastYear: (figure) => `${figure}, un año antes`,
  },
  change: (figure) => `${figure}, cambio`,
};
