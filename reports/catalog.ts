/** All sources, and the way from a path such as `branch.name` to a field. The only place where a name from outside becomes code. */
import type { Field, Relation, Source } from './source.ts';
import { appointments, interventionCodes, interventions } from './sources/activity.ts';
import { clientInvoices, payments, subscriptionInvoices } from './sources/billing.ts';
import { boardShares, boards } from './sources/boards.ts';
import { clientChanges, followUps } from './sources/changes.ts';
import { clients, stakeholders } from './sources/clients.ts';
import { exercises } from './sources/exercises.ts';
import {
  announcementRecipients,
  announcements,
  challengeEntries,
  challengeParticipants,
  challenges,
} from './sources/groupActivity.ts';
import { groupStakeholders, groups, memberships } from './sources/groups.ts';
import { outbox, scheduleRecipients, schedules } from './sources/mail.ts';
import { measurementDefinitions, measurements } from './sources/measurements.ts';
import { objectives } from './sources/objectives.ts';
import {
  branches,
  bundles,
  colleagues,
  professionalBranches,
  professionals,
} from './sources/professionals.ts';
import { programSessions, programs } from './sources/programs.ts';
import { auditEvents, reportFavourites, reportShares, reports } from './sources/reports.ts';
import { templateEditors, templates } from './sources/templates.ts';
import { viewShares, views } from './sources/views.ts';

export const sources = {
  clients,
  professionals,
  appointments,
  interventions,
  stakeholders,
  groups,
  memberships,
  templates,
  branches,
  colleagues,
  professionalBranches,
  bundles,
  interventionCodes,
  groupStakeholders,
  templateEditors,
  exercises,
  programs,
  programSessions,
  clientInvoices,
  payments,
  subscriptionInvoices,
  announcements,
  announcementRecipients,
  challenges,
  challengeParticipants,
  challengeEntries,
  measurementDefinitions,
  measurements,
  objectives,
  clientChanges,
  followUps,
  reports,
  reportShares,
  reportFavourites,
  boards,
  boardShares,
  schedules,
  scheduleRecipients,
  outbox,
  views,
  viewShares,
  auditEvents,
} as const satisfies Record<string, Source>;

export type SourceName = keyof typeof sources;

export const isSourceName = (name: string): name is SourceName => Object.hasOwn(sources, name);
export const sourceNamed = (name: SourceName): Source => sources[name];

/** A relation's other side. The catalog is tried whole by its tests, so a name inside it always exists. */
export function sourceOf(relation: Pick<Relation, 'to'>): Source {
  if (!isSourceName(relation.to)) throw new Error(`the catalog has no source ${relation.to}`);
  return sources[relation.to];
}

export interface Step {
  name: string;
  relation: Relation;
}

/** A field as reached from a report's source: over to-one relations, and at the end perhaps an aggregate over one to-many relation. */
export interface FieldPath {
  path: string;
  steps: readonly Step[];
  source: Source;
  field: Field;
}

export const fieldOf = (source: Source, name: string): Field | undefined =>
  Object.hasOwn(source.fields, name) ? source.fields[name] : undefined;

export const relationOf = (source: Source, name: string): Relation | undefined =>
  Object.hasOwn(source.relations, name) ? source.relations[name] : undefined;

/** The source whose rows an aggregate is taken over. */
export function aggregatedSource({ source, field }: Pick<FieldPath, 'source' | 'field'>): Source | undefined {
  const relation = field.aggregateOf && relationOf(source, field.aggregateOf.relation);
  return relation && sourceOf(relation);
}

/** At most two relations deep, as deep as a person can follow; then `appointments.count` or one of the related source's measures. */
export function fieldAt(root: Source, path: string): FieldPath | undefined {
  const names = path.split('.');
  const last = names.pop() ?? '';
  const relation = names.at(-1) ?? '';
  const owner = follow(root, names.slice(0, -1));
  const related = owner && relationOf(owner.source, relation);
  if (owner && related?.many) {
    const field = relatedMeasure(relation, sourceOf(related), last);
    return field && { path, ...owner, field };
  }
  const reached = follow(root, names);
  const field = reached && fieldOf(reached.source, last);
  return field && { path, ...reached, field };
}

function follow(root: Source, names: readonly string[]): { source: Source; steps: Step[] } | undefined {
  if (names.length > 2) return undefined;
  const steps: Step[] = [];
  let source = root;
  for (const name of names) {
    const relation = relationOf(source, name);
    if (!relation || relation.many) return undefined;
    steps.push({ name, relation });
    source = sourceOf(relation);
  }
  return { source, steps };
}

/** The number, money, day or instant that a measure of related rows is: nothing adds up to 0, and has no average or extreme. */
function relatedMeasure(relation: string, related: Source, name: string): Field | undefined {
  if (name === 'count')
    return { type: 'number', nullable: false, aggregateOf: { relation, aggregate: 'count' } };
  const measures = related.measures ?? {};
  const measure = Object.hasOwn(measures, name) ? measures[name] : undefined;
  const field = measure && fieldOf(related, measure.field);
  if (!field) return undefined;
  const isCount = measure.aggregate === 'countDistinct';
  return {
    type: isCount ? 'number' : field.type,
    nullable: !isCount && measure.aggregate !== 'sum',
    aggregateOf: { relation, ...measure },
  };
}

/** The to-one relation that a reference field is the key of. */
export const relationBehind = ({ field, source }: Pick<FieldPath, 'field' | 'source'>): Step | undefined =>
  field.type === 'reference' ? stepsFrom(source).get(field.column ?? '') : undefined;

const steps = new WeakMap<Source, ReadonlyMap<string, Step>>();

/** The to-one relations by their column: asked for each field of each row. */
function stepsFrom(source: Source): ReadonlyMap<string, Step> {
  const known = steps.get(source);
  if (known) return known;
  const found = new Map<string, Step>();
  for (const [name, relation] of Object.entries(source.relations))
    if (!relation.many && !found.has(relation.from)) found.set(relation.from, { name, relation });
  steps.set(source, found);
  return found;
}
