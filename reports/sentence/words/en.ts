import type { Words } from './words.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const plural = (count: string, word: string): string => `${count} ${word}${count === '1' ? '' : 's'}`;

/** One of several has no plural: "1 of the appointments". */
const among = (count: string, rows: string): string => `${count}${count === '1' ? ' of the' : ''} ${rows}`;

const number: Words['number'] = {
  '<': (value) => `is less than ${value}`,
  '<=': (value) => `is at most ${value}`,
  '>': (value) => `is more than ${value}`,
  '>=': (value) => `is at least ${value}`,
};

const dated: Words['dated'] = {
  '<': (day) => `is before ${day}`,
  '<=': (day) => `is no later than ${day}`,
  '>': (day) => `is after ${day}`,
  '>=': (day) => `is no earlier than ${day}`,
};

export const en: Words = {
  decimal: '.',
  grouping: ',',
  money: (digits) => `$${digits}`,
  quote: (text) => `“${text}”`,
  nameless: (id) => `no. ${id}`,
  me: 'me',
  myBranches: 'one of my branches',
  yes: 'yes',
  no: 'no',
  and: () => 'and',
  or: () => 'or',

  separator: '; ',
  clause: ' ',
  where: 'where',
  not: 'where it is not true that',
  anything: '(with no condition)',
  nothing: '(with a condition that nothing meets)',
  all: (_, rows) => `All ${rows}`,

  is: (what) => `is ${what}`,
  isNot: (what) => `is not ${what}`,
  empty: 'is empty',
  notEmpty: 'is not empty',
  text: {
    contains: (text) => `contains ${text}`,
    doesNotContain: (text) => `does not contain ${text}`,
    beginsWith: (text) => `begins with ${text}`,
    doesNotBeginWith: (text) => `does not begin with ${text}`,
    endsWith: (text) => `ends with ${text}`,
    doesNotEndWith: (text) => `does not end with ${text}`,
    searched: (text) => `the text contains ${text}`,
  },
  number,
  dated,
  otherNumber: number,
  otherDated: dated,
  same: (field) => `is the same as ${field}`,
  notSame: (field) => `is not the same as ${field}`,
  oneOf: (list, bare) => (bare ? list : `one of ${list}`),
  between: (low, high) => `between ${low} and ${high}`,

  day: ({ year, month, day, time }, withYear) =>
    `${day} ${months[month - 1]}${withYear ? ` ${year}` : ''}${time ? ` at ${time}` : ''}`,
  on: (day) => `on ${day}`,
  days: (from, to) => `${from} to ${to}`,
  before: (day) => `before ${day}`,
  moment: { today: 'today', yesterday: 'yesterday', tomorrow: 'tomorrow', now: 'now' },
  last: (count, unit) => `the last ${plural(count, unit)}`,
  next: (count, unit) => `the next ${plural(count, unit)}`,
  this: (unit) => `the current ${unit}`,
  previous: (unit) => `the previous ${unit}`,
  ago: (count, unit) => `more than ${plural(count, unit)} ago`,
  within: (period) => `in ${period}`,
  fromTo: (from, to) => `from ${from} to ${to}`,
  instants: (from, before) => `from ${from} until just before ${before}`,
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  onWeekdays: (list) => `on ${list}`,
  hour: (hour) => `${hour}:00`,
  inHours: (list) => `within the hour of ${list}`,

  some: (rows) => `with one or more ${rows}`,
  one: (row) => `with ${/^[aeiou]/i.test(row) ? 'an' : 'a'} ${row}`,
  none: (rows) => `without any ${rows}`,
  only: (rows, emptyCounts) =>
    emptyCounts ? `with, if any, only ${rows}` : `with one or more, and only, ${rows}`,
  counted: (mode, count, rows) =>
    `with ${{ atLeast: 'at least', atMost: 'at most', exactly: 'exactly' }[mode]} ${among(count, rows)}`,
  count: (rows) => `number of ${rows}`,
  measures: {
    countDistinct: (field) => `number of distinct values of ${field}`,
    sum: (field) => `sum of ${field}`,
    avg: (field) => `average of ${field}`,
    min: (field) => `minimum of ${field}`,
    max: (field) => `maximum of ${field}`,
    median: (field) => `median of ${field}`,
    share: (figure) => `share of ${figure}`,
  },
  ratio: (above, below) => `ratio of ${above} to ${below}`,
  called: (label) => `as ${label}`,

  columns: (list) => `showing ${list}`,
  groupedBy: 'grouped by ',
  bucket: {
    hour: 'per hour',
    day: 'per day',
    week: 'per week',
    month: 'per month',
    quarter: 'per quarter',
    year: 'per year',
    weekday: 'per day of the week',
    hourOfDay: 'per hour of the day',
  },
  filled: ', even without data',
  steps: (width) => `in steps of ${width}`,
  bands: 'in bands: ',
  pivot: 'with one column per ',
  figures: 'showing ',
  having: 'only groups ',
  compare: {
    previousPeriod: 'compared with the previous period',
    samePeriodLastYear: 'compared with the same period last year',
  },
  top: (count, of, by, other) =>
    `only the top ${count} of ${of} by ${by}, ${other ? 'the rest as “Others”' : 'without the rest'}`,
  sortedBy: 'sorted by ',
  direction: { asc: 'ascending', desc: 'descending' },
  emptyFirst: 'empty first',
  thenBy: ', then by ',
  limit: (count) => `limited to ${plural(count, 'row')}`,

  zone: (zone) => `Time zone: ${zone}.`,
  visible: 'Related records are those that you can see.',
  muted: (count) => `${plural(count, 'condition')} ${count === '1' ? 'is' : 'are'} muted.`,
};
