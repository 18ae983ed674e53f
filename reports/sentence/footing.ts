/** What is said once about the whole report, each in a sentence of its own. */
import { type CheckedReport, dimensionsOf } from '../checked.ts';
import type { Telling } from './telling.ts';
import { decimal } from './values.ts';
import { comparisonsOf, conditionsOf, fieldsOf } from './walk.ts';

export function footing({ words, calendar }: Telling, report: CheckedReport, mutedRules: number): string[] {
  return [
    ...(dependsOnZone(report) ? [words.zone(calendar.zone)] : []),
    ...(hasRelatedRows(report) ? [words.visible] : []),
    ...(mutedRules > 0 ? [words.muted(decimal(words, mutedRules))] : []),
  ];
}

/** An instant falls on a day, a weekday or an hour only in a zone. */
const dependsOnZone = (report: CheckedReport): boolean =>
  comparisonsOf(report).some(
    ({ field, operand }) =>
      field.field.type === 'instant' && (operand.kind === 'range' || operand.kind === 'many'),
  ) || dimensionsOf(report).some(({ field }) => field.field.type === 'instant');

const hasRelatedRows = (report: CheckedReport): boolean =>
  conditionsOf(report).some(({ kind }) => kind === 'related') ||
  fieldsOf(report).some(({ field }) => field.aggregateOf !== undefined) ||
  report.measures.some(({ over }) => over !== undefined);
