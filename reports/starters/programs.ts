import { all, rule } from '../rules.ts';
import { count, distinct, greatestFirst, isActive, type Makings, none, percentage } from './starter.ts';

export const programs = {
  templatesUsed: (label) => ({
    v: 2,
    source: 'programs',
    filter: all(rule('templateId', 'notNull'), rule('createdAt', 'inPeriod', { last: 6, unit: 'month' })),
    groupBy: [{ id: 'template', field: 'templateId' }],
    measures: [count('programs', label.programs), distinct('clients', 'clientId', label.clients)],
    totals: { grand: true },
    sort: greatestFirst('programs'),
    top: { by: 'programs', n: 15, other: true },
    chart: { kind: 'bar', x: 'template', y: ['programs'] },
  }),
  templatesNeverUsed: (label) => ({
    v: 2,
    source: 'templates',
    filter: all(rule('sharing', '!=', 'me'), rule('archived', '=', false), none('programs')),
    groupBy: [{ id: 'owner', field: 'ownerId' }],
    measures: [count('templates', label.templates)],
    totals: { grand: true },
    sort: greatestFirst('templates'),
    chart: { kind: 'table', x: 'owner', y: ['templates'] },
  }),
  programsFromScratch: (label) => ({
    v: 2,
    source: 'programs',
    filter: all(rule('createdAt', 'inPeriod', { this: 'quarter' })),
    groupBy: [{ id: 'author', field: 'authorId' }],
    measures: [
      count('fromScratch', label.fromScratch, rule('templateId', 'null')),
      count('fromTemplate', label.fromTemplate, rule('templateId', 'notNull')),
      count('programs', label.programs),
      percentage('share', 'fromScratch', 'programs', label.fromScratchShare),
    ],
    totals: { grand: true },
    sort: greatestFirst('fromScratch'),
    chart: { kind: 'stackedBar', x: 'author', y: ['fromScratch', 'fromTemplate'] },
  }),
  clientsWithoutProgram: (label) => ({
    v: 2,
    source: 'clients',
    filter: all(isActive, none('programs', isActive)),
    groupBy: [{ id: 'responsible', field: 'responsibleId' }],
    measures: [count('clients', label.clients)],
    totals: { grand: true },
    sort: greatestFirst('clients'),
    chart: { kind: 'table', x: 'responsible', y: ['clients'] },
  }),
  programsEnding: (label) => ({
    v: 2,
    source: 'programs',
    filter: all(isActive, rule('endsOn', 'inPeriod', { next: 14, unit: 'day' })),
    groupBy: [{ id: 'author', field: 'authorId' }],
    measures: [
      count('programs', label.programs),
      { id: 'first', measure: 'min', field: 'endsOn', label: label.firstEnd },
    ],
    totals: { grand: true },
    sort: greatestFirst('programs'),
    chart: { kind: 'table', x: 'author', y: ['programs'] },
  }),
} satisfies Makings;
