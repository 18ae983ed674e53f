import { createHash } from 'node:crypto';
import { fieldSort } from '#reports/answer.ts';
import { isSummary } from '#reports/checked.ts';
import type { Condition } from '#reports/condition.ts';
import { pageSql } from '#reports/rows.ts';
import type { ScopeContext } from '#reports/scope.ts';
import type { Sql } from '#reports/sql.ts';
import { groupsSql } from '#reports/summary/select.ts';
import type { Question } from './question.ts';

/** What an answer was the answer to: enough to tell later whether another one asked the same. */
export interface Manifest {
  definitionHash: string;
  /** Equal for two viewers only when they see the same rows of everything that the report touches. */
  scopeHash: string;
  now: number;
  today: string;
  timeZone: string;
  /** What each relative date came to: from `from` up to and without `to`. */
  dates: ResolvedDate[];
  rowCount: number;
}

interface ResolvedDate {
  path: (string | number)[];
  from?: string | number;
  to?: string | number;
}

export function manifestOf(question: Question, rowCount: number): Manifest {
  const { definition, report, access } = question;
  const { now, today, zone } = access.operands.calendar;
  return {
    definitionHash: hashOf(JSON.stringify(definition)),
    scopeHash: scopeHash(question),
    now,
    today,
    timeZone: zone,
    dates: resolvedDates(report.filter),
    rowCount,
  };
}

/**
 * Equal only for questions with the same answer: what is asked, what it came to for its asker, the scope of every table that it touches,
 * the zone and the day. Whoever may not name a field has been refused before.
 */
export const questionKey = (question: Question, purpose: string): string =>
  hashOf(JSON.stringify([purpose, question.definition, statementOf(question.access.scoped, question)]));

/** Of the touched tables' own conditions, whatever is asked of them. */
function scopeHash({ access, report, definition }: Question): string {
  const touched = new Map<string, unknown>();
  const scope: ScopeContext['scope'] = (source) => {
    const condition = access.scoped.scope(source);
    touched.set(source.name, conditionKey(condition));
    return condition;
  };
  statementOf({ ...access.scoped, scope }, { access, report, definition });
  const { companyId } = access.scoped;
  return hashOf(JSON.stringify([companyId, [...touched].sort(([a], [b]) => (a < b ? -1 : 1))]));
}

/** The statement that touches all that the report touches, with its bindings. */
function statementOf(context: ScopeContext, { report }: Question): Pick<Sql, 'text' | 'bindings'> {
  if (!isSummary(report)) {
    const outputs = report.columns.map((field, index) => ({ name: `c${index}`, field }));
    return pageSql({ ...report, sort: report.sort.map(fieldSort), outputs, limit: 1, offset: 0 }, context);
  }
  const { groupBy, pivotBy } = report;
  const dimensions = pivotBy ? [...groupBy, pivotBy] : groupBy;
  return groupsSql(report, context, { grain: { dimensions }, limit: 1 });
}

/** A condition without the catalog's own objects: paths, operators and operands. */
function conditionKey(condition: Condition): unknown {
  switch (condition.kind) {
    case 'group':
      return [condition.combinator, condition.not, condition.parts.map(conditionKey)];
    case 'field':
      return [condition.field.path, condition.operator, condition.given, condition.operand];
    case 'related':
      return [condition.name, condition.match, conditionKey(condition.where)];
    case 'search':
      return condition.words;
  }
}

const resolvedDates = (condition: Condition): ResolvedDate[] => {
  if (condition.kind === 'group') return condition.parts.flatMap(resolvedDates);
  if (condition.kind === 'related') return resolvedDates(condition.where);
  if (condition.kind !== 'field' || condition.operand.kind !== 'range') return [];
  const { from, to } = condition.operand;
  const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  return [{ path: condition.origin?.path ?? [], ...range }];
};

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
