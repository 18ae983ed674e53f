import type { Unit } from '../../days.ts';
import type { Words } from './words.ts';

const months =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

const units: Record<Unit, { one: string; many: string; feminine?: true }> = {
  day: { one: 'día', many: 'días' },
  week: { one: 'semana', many: 'semanas', feminine: true },
  month: { one: 'mes', many: 'meses' },
  quarter: { one: 'trimestre', many: 'trimestres' },
  year: { one: 'año', many: 'años' },
};

const plural = (count: string, unit: Unit): string =>
  `${count} ${count === '1' ? units[unit].one : units[unit].many}`;

const of = (text: string): string => (text.startsWith('el ') ? `del ${text.slice(3)}` : `de ${text}`);
const to = (text: string): string => (text.startsWith('el ') ? `al ${text.slice(3)}` : `a ${text}`);

/** One of several has no plural: "1 de sus citas". */
const among = (count: string, rows: string): string => `${count}${count === '1' ? ' de sus' : ''} ${rows}`;

const ending = { last: ['últimos', 'últimas', 'termina'], next: ['próximos', 'próximas', 'empieza'] };

/** "El último día" alone would be another day. */
function span(kind: 'last' | 'next', count: string, unit: Unit): string {
  const [masculine, feminine, verb] = ending[kind];
  if (count === '1') return `el período de ${plural(count, unit)} que ${verb} hoy`;
  return units[unit].feminine
    ? `las ${feminine} ${plural(count, unit)}`
    : `los ${masculine} ${plural(count, unit)}`;
}

export const es: Words = {
  decimal: '.',
  grouping: ',',
  money: (digits) => `CAD\u00a0${digits}`,
  quote: (text) => `«${text}»`,
  nameless: (id) => `n.º\u00a0${id}`,
  me: 'yo',
  myBranches: 'una de mis sucursales',
  yes: 'sí',
  no: 'no',
  and: (next) => (/^(i|í|hi(?![ae]))/i.test(next) ? 'e' : 'y'),
  or: (next) => (/^(o|ó|ho|hó|8|11(?!\d))/i.test(next) ? 'u' : 'o'),

  separator: '; ',
  clause: ': ',
  where: 'con',
  not: 'sin que se cumpla',
  anything: '(sin condición)',
  nothing: '(con una condición que nada cumple)',
  all: (label) => `${label}, sin excepción`,

  is: (what) => what,
  isNot: (what) => `todo excepto ${what}`,
  empty: 'sin valor',
  notEmpty: 'con valor',
  text: {
    contains: (text) => `contiene ${text}`,
    doesNotContain: (text) => `no contiene ${text}`,
    beginsWith: (text) => `empieza por ${text}`,
    doesNotBeginWith: (text) => `no empieza por ${text}`,
    endsWith: (text) => `termina en ${text}`,
    doesNotEndWith: (text) => `no termina en ${text}`,
    searched: (text) => `el texto contiene ${text}`,
  },
  number: {
    '<': (value) => `menos de ${value}`,
    '<=': (value) => `como máximo ${value}`,
    '>': (value) => `más de ${value}`,
    '>=': (value) => `al menos ${value}`,
  },
  dated: {
    '<': (day) => `antes ${of(day)}`,
    '<=': (day) => `a más tardar ${day}`,
    '>': (day) => `después ${of(day)}`,
    '>=': (day) => `a partir ${of(day)}`,
  },
  otherNumber: {
    '<': (field) => `menos que ${field}`,
    '<=': (field) => `menos que ${field} o igual`,
    '>': (field) => `más que ${field}`,
    '>=': (field) => `más que ${field} o igual`,
  },
  otherDated: {
    '<': (field) => `antes de ${field}`,
    '<=': (field) => `antes de ${field} o al mismo tiempo`,
    '>': (field) => `después de ${field}`,
    '>=': (field) => `después de ${field} o al mismo tiempo`,
  },
  same: (field) => `igual que ${field}`,
  notSame: (field) => `no igual que ${field}`,
  oneOf: (list) => list,
  between: (low, high) => `entre ${low} y ${high}`,

  day: ({ year, month, day, time }, withYear) =>
    `el ${day} de ${months[month - 1]}${withYear ? ` de ${year}` : ''}${time ? ` a las ${time}` : ''}`,
  on: (day) => day,
  days: (from, until) => `${of(from)} ${to(until)}`,
  before: (day) => `antes ${of(day)}`,
  moment: { today: 'hoy', yesterday: 'ayer', tomorrow: 'mañana', now: 'ahora' },
  last: (count, unit) => span('last', count, unit),
  next: (count, unit) => span('next', count, unit),
  this: (unit) => `${units[unit].feminine ? 'la' : 'el'} ${units[unit].one} actual`,
  previous: (unit) => `${units[unit].feminine ? 'la' : 'el'} ${units[unit].one} anterior`,
  ago: (count, unit) => `más de ${plural(count, unit)} antes de hoy`,
  within: (period) => `en ${period}`,
  fromTo: (from, until) => `desde ${from} hasta ${until}`,
  instants: (from, before) => `desde ${from} y antes ${of(before)}`,
  weekdays: ['el lunes', 'el martes', 'el miércoles', 'el jueves', 'el viernes', 'el sábado', 'el domingo'],
  onWeekdays: (list) => list,
  hour: (hour) => `${hour}:00`,
  inHours: (list) => `en la hora de ${list}`,

  some: (rows) => `con 1 o más ${rows}`,
  one: (row) => `con ${row}`,
  none: (rows) => `sin ${rows}`,
  only: (rows, emptyCounts) =>
    emptyCounts ? `con, si hay, solo ${rows}` : `con 1 o más ${rows}, y solo ${rows}`,
  counted: (mode, count, rows) =>
    `con ${{ atLeast: 'al menos', atMost: 'como máximo', exactly: 'exactamente' }[mode]} ${among(count, rows)}`,
  count: (rows) => `número de ${rows}`,
  measures: {
    countDistinct: (field) => `número de valores distintos de ${field}`,
    sum: (field) => `suma de ${field}`,
    avg: (field) => `promedio de ${field}`,
    min: (field) => `mínimo de ${field}`,
    max: (field) => `máximo de ${field}`,
    median: (field) => `mediana de ${field}`,
    share: (figure) => `proporción de ${figure}`,
  },
  ratio: (above, below) => `cociente de ${above} entre ${below}`,
  called: (label) => `con el nombre ${label}`,

  columns: (list) => `en columnas: ${list}`,
  groupedBy: 'agrupación por ',
  bucket: {
    hour: 'por hora',
    day: 'por día',
    week: 'por semana',
    month: 'por mes',
    quarter: 'por trimestre',
    year: 'por año',
    weekday: 'por día de la semana',
    hourOfDay: 'por hora del día',
  },
  filled: ', incluso sin datos',
  steps: (width) => `en tramos de ${width}`,
  bands: 'en tramos: ',
  pivot: 'una columna por ',
  figures: 'cifras: ',
  having: 'solo grupos ',
  compare: {
    previousPeriod: 'comparación con el período anterior',
    samePeriodLastYear: 'comparación con el mismo período del año anterior',
  },
  top: (count, of, by, other) =>
    `para ${of}, solo ${count} ${count === '1' ? 'grupo' : 'grupos'} en cabeza según ${by}, ${
      other ? 'el resto como «Otros»' : 'sin el resto'
    }`,
  sortedBy: 'orden por ',
  direction: { asc: 'ascendente', desc: 'descendente' },
  emptyFirst: 'sin valor primero',
  thenBy: ', luego por ',
  limit: (count) => `límite: ${count} ${count === '1' ? 'fila' : 'filas'}`,

  zone: (zone) => `Zona horaria: ${zone}.`,
  visible: 'Los elementos relacionados son los que usted puede ver.',
  muted: (count) =>
    count === '1' ? `${count} condición está silenciada.` : `${count} condiciones están silenciadas.`,
};
