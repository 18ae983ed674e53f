import type { Unit } from '../../days.ts';
import type { Words } from './words.ts';

const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

const units: Record<Unit, { the: string; one: string; many: string; feminine?: true }> = {
  day: { the: 'le jour', one: 'jour', many: 'jours' },
  week: { the: 'la semaine', one: 'semaine', many: 'semaines', feminine: true },
  month: { the: 'le mois', one: 'mois', many: 'mois' },
  quarter: { the: 'le trimestre', one: 'trimestre', many: 'trimestres' },
  year: { the: 'l’année', one: 'année', many: 'années', feminine: true },
};

const plural = (count: string, unit: Unit): string =>
  `${count} ${count === '1' ? units[unit].one : units[unit].many}`;

/** "De" before a vowel or an article. */
function of(text: string): string {
  if (text.startsWith('le ')) return `du ${text.slice(3)}`;
  if (text.startsWith('les ')) return `des ${text.slice(4)}`;
  return /^[aâàeéèêëhiîïoôuûùœ]/i.test(text) ? `d’${text}` : `de ${text}`;
}

function to(text: string): string {
  if (text.startsWith('le ')) return `au ${text.slice(3)}`;
  return text.startsWith('les ') ? `aux ${text.slice(4)}` : `à ${text}`;
}

const than = (text: string): string => (/^[aâàeéèêëhiîïoôuûùœ]/i.test(text) ? `qu’${text}` : `que ${text}`);

/** The plural begins at two, and one of several has none: "1 des interventions". */
const among = (count: string, rows: string): string =>
  `${count}${['0', '1'].includes(count) ? ' des' : ''} ${rows}`;

const ending = { last: ['derniers', 'dernières', 'finit'], next: ['prochains', 'prochaines', 'commence'] };

/** "Le dernier jour" alone would be another day. */
function span(kind: 'last' | 'next', count: string, unit: Unit): string {
  const [masculine, feminine, verb] = ending[kind];
  if (count === '1') return `la période de ${plural(count, unit)} qui ${verb} aujourd’hui`;
  return `les ${count} ${units[unit].feminine ? feminine : masculine} ${units[unit].many}`;
}

export const fr: Words = {
  decimal: ',',
  grouping: '\u00a0',
  money: (digits) => `${digits}\u00a0$`,
  quote: (text) => `«\u00a0${text}\u00a0»`,
  nameless: (id) => `n°\u00a0${id}`,
  me: 'moi',
  myBranches: 'une de mes succursales',
  yes: 'oui',
  no: 'non',
  and: () => 'et',
  or: () => 'ou',

  separator: '\u00a0; ',
  clause: '\u00a0: ',
  where: 'dont',
  not: 'sans que soit vrai',
  anything: '(sans condition)',
  nothing: '(avec une condition que rien ne remplit)',
  all: (_, rows) => `L’ensemble des ${rows}`,

  is: (what) => what,
  isNot: (what) => `pas ${what}`,
  empty: 'vide',
  notEmpty: 'pas vide',
  text: {
    contains: (text) => `contient ${text}`,
    doesNotContain: (text) => `ne contient pas ${text}`,
    beginsWith: (text) => `commence par ${text}`,
    doesNotBeginWith: (text) => `ne commence pas par ${text}`,
    endsWith: (text) => `finit par ${text}`,
    doesNotEndWith: (text) => `ne finit pas par ${text}`,
    searched: (text) => `le texte contient ${text}`,
  },
  number: {
    '<': (value) => `moins de ${value}`,
    '<=': (value) => `au plus ${value}`,
    '>': (value) => `plus de ${value}`,
    '>=': (value) => `au moins ${value}`,
  },
  dated: {
    '<': (day) => `avant ${day}`,
    '<=': (day) => `au plus tard ${day}`,
    '>': (day) => `après ${day}`,
    '>=': (day) => `à partir ${of(day)}`,
  },
  otherNumber: {
    '<': (field) => `moins ${than(field)}`,
    '<=': (field) => `moins ${than(field)} ou autant`,
    '>': (field) => `plus ${than(field)}`,
    '>=': (field) => `plus ${than(field)} ou autant`,
  },
  otherDated: {
    '<': (field) => `avant ${field}`,
    '<=': (field) => `avant ${field} ou en même temps`,
    '>': (field) => `après ${field}`,
    '>=': (field) => `après ${field} ou en même temps`,
  },
  same: (field) => `identique à ${field}`,
  notSame: (field) => `pas identique à ${field}`,
  oneOf: (list) => list,
  between: (low, high) => `entre ${low} et ${high}`,

  day: ({ year, month, day, time }, withYear) =>
    `le ${day === 1 ? '1er' : day} ${months[month - 1]}${withYear ? ` ${year}` : ''}${time ? ` à ${time}` : ''}`,
  on: (day) => day,
  days: (from, until) => `${of(from)} ${to(until)}`,
  before: (day) => `avant ${day}`,
  moment: { today: 'aujourd’hui', yesterday: 'hier', tomorrow: 'demain', now: 'maintenant' },
  last: (count, unit) => span('last', count, unit),
  next: (count, unit) => span('next', count, unit),
  this: (unit) => `${units[unit].the} en cours`,
  previous: (unit) => `${units[unit].the} ${units[unit].feminine ? 'précédente' : 'précédent'}`,
  ago: (count, unit) => `plus de ${plural(count, unit)} avant aujourd’hui`,
  within: (period) => `dans ${period}`,
  fromTo: (from, until) => `${of(from)} ${to(until)}`,
  instants: (from, before) => `à partir ${of(from)} et avant ${before}`,
  weekdays: ['le lundi', 'le mardi', 'le mercredi', 'le jeudi', 'le vendredi', 'le samedi', 'le dimanche'],
  onWeekdays: (list) => list,
  hour: (hour) => `${hour}\u00a0h`,
  inHours: (list) => `dans l’heure de ${list}`,

  some: (rows) => `avec 1 ou plusieurs ${rows}`,
  one: (row) => `avec ${row}`,
  none: (rows) => `sans ${rows}`,
  only: (rows, emptyCounts) =>
    emptyCounts
      ? `avec, s’il y en a, uniquement des ${rows}`
      : `avec 1 ou plusieurs ${rows}, et uniquement des ${rows}`,
  counted: (mode, count, rows) =>
    `avec ${{ atLeast: 'au moins', atMost: 'au plus', exactly: 'exactement' }[mode]} ${among(count, rows)}`,
  count: (rows) => `nombre ${of(rows)}`,
  measures: {
    countDistinct: (field) => `nombre de valeurs distinctes ${of(field)}`,
    sum: (field) => `somme ${of(field)}`,
    avg: (field) => `moyenne ${of(field)}`,
    min: (field) => `minimum ${of(field)}`,
    max: (field) => `maximum ${of(field)}`,
    median: (field) => `médiane ${of(field)}`,
    share: (figure) => `part ${of(figure)}`,
  },
  ratio: (above, below) => `rapport ${of(above)} à ${below}`,
  called: (label) => `sous le nom ${label}`,

  columns: (list) => `en colonnes\u00a0: ${list}`,
  groupedBy: 'regroupement par ',
  bucket: {
    hour: 'par heure',
    day: 'par jour',
    week: 'par semaine',
    month: 'par mois',
    quarter: 'par trimestre',
    year: 'par année',
    weekday: 'par jour de la semaine',
    hourOfDay: 'par heure de la journée',
  },
  filled: ', même sans données',
  steps: (width) => `par tranches de ${width}`,
  bands: 'par tranches\u00a0: ',
  pivot: 'une colonne par ',
  figures: 'chiffres\u00a0: ',
  having: 'seulement les groupes ',
  compare: {
    previousPeriod: 'comparaison avec la période précédente',
    samePeriodLastYear: 'comparaison avec la même période un an plus tôt',
  },
  top: (count, of, by, other) =>
    `pour ${of}, seulement ${count} ${count === '1' ? 'groupe' : 'groupes'} en tête selon ${by}, ${
      other ? 'le reste sous «\u00a0Autres\u00a0»' : 'sans le reste'
    }`,
  sortedBy: 'tri par ',
  direction: { asc: 'croissant', desc: 'décroissant' },
  emptyFirst: 'le vide d’abord',
  thenBy: ', puis par ',
  limit: (count) => `limite\u00a0: ${count} ${count === '1' ? 'ligne' : 'lignes'}`,

  zone: (zone) => `Fuseau horaire\u00a0: ${zone}.`,
  visible: 'Les éléments liés sont ceux que vous pouvez voir.',
  muted: (count) =>
    count === '1' ? `${count} condition est en sourdine.` : `${count} conditions sont en sourdine.`,
};
