import { all, any, rule } from '#reports/rules.ts';
import { active, type Examples, list, not } from './words.ts';

const muted = { muted: true };

/** Each operator on each type of field, and groups of rules. */
export const rules: Examples = {
  'clients whose last name is Éloïse, whatever the accents and the case': list('clients', [
    rule('lastName', '=', 'Éloïse'),
  ]),
  'clients with any address but this one, or with none': list('clients', [
    rule('address', '!=', '12 Rue D’Amours'),
  ]),
  'clients whose e-mail contains every character that means something to LIKE': list('clients', [
    rule('email', 'contains', '100%_\\'),
  ]),
  'clients whose phone does not contain 514, or who have none': list('clients', [
    rule('phone', 'doesNotContain', '514'),
  ]),
  'clients whose first name begins with É and whose full name does not end with %': list('clients', [
    rule('firstName', 'beginsWith', 'É'),
    rule('fullName', 'doesNotEndWith', '%'),
  ]),
  'clients called Ana or Zoé, but not Tremblay or Roy': list('clients', [
    rule('firstName', 'in', ['Ana', 'Zoé']),
    rule('lastName', 'notIn', ['Tremblay', 'Roy']),
  ]),
  'clients without an e-mail address who have a phone': list('clients', [
    rule('email', 'null'),
    rule('phone', 'notNull'),
  ]),
  'clients who are not men, or of whom it is not known': list('clients', [rule('sex', '!=', 'male')]),
  'clients who were referred or walked in': list('clients', [rule('source', 'in', ['referral', 'walkIn'])]),
  'clients of no known source, or neither from an insurer nor from an event': list('clients', [
    rule('source', 'notIn', ['insurer', 'event']),
  ]),
  'clients with access to the application': list('clients', [rule('hasAccess', '=', true)]),
  'templates that are not archived': list('templates', [rule('archived', '!=', true)]),
  'appointments of less than 45 and a half minutes': list('appointments', [rule('minutes', '<', 45.5)]),
  'appointments of at most an hour that cost more than 50 dollars': list('appointments', [
    rule('minutes', '<=', 60),
    rule('price', '>', 5000),
  ]),
  'appointments that cost 20 to 80 dollars': list('appointments', [rule('price', 'between', [2000, 8000])]),
  'appointments that cost less than 20 or more than 80 dollars, or nothing that is known': list(
    'appointments',
    [rule('price', 'notBetween', [2000, 8000])],
  ),
  'appointments that last 30 or 45 minutes': list('appointments', [rule('minutes', 'in', [30, 45])]),
  'appointments of client 17 with others than colleagues 2 and 3': list('appointments', [
    rule('clientId', '=', 17),
    rule('professionalId', 'notIn', [2, 3]),
  ]),
  'clients who do not belong to branch 2, or to none': list('clients', [rule('branchId', '!=', 2)]),
  'clients born on a leap day': list('clients', [rule('birthDate', '=', '1980-02-29')]),
  'clients not born on the last day of 1999, or of whom it is not known': list('clients', [
    rule('birthDate', '!=', '1999-12-31'),
  ]),
  'clients born from 1980 until the end of 1999': list('clients', [
    rule('birthDate', '>=', '1980-01-01'),
    rule('birthDate', '<=', '1999-12-31'),
  ]),
  'clients born after the first of 2000 and before the last of 2005': list('clients', [
    rule('birthDate', '>', '2000-01-01'),
    rule('birthDate', '<', '2005-12-31'),
  ]),
  'clients not born within the seventies': list('clients', [
    rule('birthDate', 'notBetween', ['1970-01-01', '1979-12-31']),
  ]),
  'clients aged 18 to 64': list('clients', [rule('age', 'between', [18, 64])]),
  'invoices more than 30 days overdue': list('clientInvoices', [rule('daysOverdue', '>', 30)]),
  'documents that have waited a week, or that do not wait': list('interventions', [
    not(all(rule('waitingDays', '<', 7))),
  ]),
  'appointments on a Sunday or a Monday': list('appointments', [rule('startsAt', 'weekdayIn', [7, 1])]),
  'appointments outside the hours of eight and nine': list('appointments', [
    rule('startsAt', 'hourNotIn', [8, 9]),
  ]),
  'clients not born on a Friday, or of whom it is not known': list('clients', [
    rule('birthDate', 'weekdayNotIn', [5]),
  ]),
  'active clients who are women or, with access, French': list('clients', [
    active,
    any(rule('sex', '=', 'female'), all(rule('language', '=', 'fr'), rule('hasAccess', '=', true))),
  ]),
  'clients of whom it does not hold that they are women or in branch 1': list('clients', [
    not(any(rule('sex', '=', 'female'), rule('branchId', '=', 1))),
  ]),
  'clients of whom it does not hold that it does not hold that they are men': list('clients', [
    not(all(not(all(rule('sex', '=', 'male'))))),
  ]),
  'clients who fulfil nothing in particular': list('clients', [all(), not(all(not(all())))]),
  'clients who fulfil the denial of nothing in particular': list('clients', [not(all())]),
  'clients by the one rule that is not muted': list('clients', [
    { ...rule('sex', '=', 'male'), ...muted },
    any({ ...rule('language', '=', 'fr'), ...muted }),
    active,
  ]),
};
