import { rule } from '#reports/rules.ts';
import { type Examples, lastDays, list, type Node } from './words.ts';

const appointments = (...rules: Node[]) => list('appointments', rules);
const inZone = (timeZone: string, ...rules: Node[]) => list('appointments', rules, { timeZone });

/** It is Sunday 22 November 2026, ten in the morning in Toronto, where weeks begin on Sunday. */
export const dates: Examples = {
  'appointments of the day on which the clocks go back, which has 25 hours': appointments(
    rule('startsAt', '=', '2026-11-01'),
  ),
  'appointments until the day on which the clocks go forward, which has 23 hours': appointments(
    rule('startsAt', '<=', '2026-03-08'),
  ),
  'appointments of the days around the change of the clocks': appointments(
    rule('startsAt', 'between', ['2026-10-31', '2026-11-02']),
  ),
  'appointments of any day but the last of the year': appointments(rule('startsAt', '!=', '2026-12-31')),
  'appointments of the last 30 days, today being one of them': appointments(lastDays('startsAt', 30)),
  'appointments of the next two weeks, today being in them': appointments(
    rule('startsAt', 'inPeriod', { next: 2, unit: 'week' }),
  ),
  'appointments of this week, which begins today': appointments(
    rule('startsAt', 'inPeriod', { this: 'week' }),
  ),
  'appointments of the quarter before this one': appointments(
    rule('startsAt', 'inPeriod', { previous: 'quarter' }),
  ),
  'appointments of all but last year': appointments(rule('startsAt', 'notInPeriod', { previous: 'year' })),
  'appointments of more than 60 days ago': appointments(
    rule('startsAt', 'inPeriod', { moreThan: 60, unit: 'day', ago: true }),
  ),
  'appointments from the beginning of last month until this instant': appointments(
    rule('startsAt', 'inPeriod', { from: { previous: 'month' }, to: { relative: 'now' } }),
  ),
  'appointments of the hour that the clock shows twice': appointments(
    rule('startsAt', 'inPeriod', { since: Date.UTC(2026, 10, 1, 5), before: Date.UTC(2026, 10, 1, 7) }),
  ),
  'appointments before this instant': appointments(rule('startsAt', '<', { relative: 'now' })),
  'appointments until and with this instant': appointments(rule('startsAt', '<=', { relative: 'now' })),
  'appointments after this instant': appointments(rule('startsAt', '>', { relative: 'now' })),
  'appointments from tomorrow on': appointments(rule('startsAt', '>=', { relative: 'tomorrow' })),
  'appointments from yesterday until a day': appointments(
    rule('startsAt', 'between', [{ relative: 'yesterday' }, '2026-12-24']),
  ),
  'programs that have started, by the day': list('programs', [rule('startsOn', '<=', { relative: 'now' })]),
  'programs that have not started this month, or never': list('programs', [
    rule('startsOn', 'notInPeriod', { this: 'month' }),
  ]),
  'invoices due within the next 3 months': list('clientInvoices', [
    rule('dueOn', 'inPeriod', { next: 3, unit: 'month' }),
  ]),
  'appointments of today in Kolkata': inZone('Asia/Kolkata', rule('startsAt', '=', { relative: 'today' })),
  'appointments of this month in Paris': inZone(
    'Europe/Paris',
    rule('startsAt', 'inPeriod', { this: 'month' }),
  ),
  'appointments of the day that Apia never had': inZone(
    'Pacific/Apia',
    rule('startsAt', 'between', ['2011-12-29', '2011-12-31']),
  ),
  'appointments of the day on which Lord Howe turns its clock by half an hour': inZone(
    'Australia/Lord_Howe',
    rule('startsAt', '=', '2026-04-05'),
  ),
  'appointments at midnight of the day on which São Paulo skipped it': inZone(
    'America/Sao_Paulo',
    rule('startsAt', '=', '2018-11-04'),
  ),
  'appointments of the first hour of the day in Kolkata': inZone(
    'Asia/Kolkata',
    rule('startsAt', 'hourIn', [0]),
  ),
};
