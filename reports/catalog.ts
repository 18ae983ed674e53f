/** All sources, and the way from a path such as `branch.name` to a field. The only place where a name from outside becomes code. */
import type { Field, Relation, Source } from './source.ts';
import { appointments, interventionCodes, interventions } from './sources/activity.ts';
import { clients, stakeholders } from './sources/clients.ts';
import { groupStakeholders, groups, memberships } from './sources/groups.ts';
import {
  branches,
  bundles,
  colleagues,
  professionalBranches,
  professionals,
} from './sources/professionals.ts';
import { auditEvents, reports } from './sources/reports.ts';
import { templateEditors, templates } from './sources/templates.ts';

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
  reports,
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

/** A field as reached from a report's source: over to-one relations only. */
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

/** At most two relations deep, as deep as a person can follow. */
export function fieldAt(root: Source, path: string): FieldPath | undefined {
  const names = path.split('.');
  const last = names.pop() ?? '';
  if (names.length > 2) return undefined;
  const steps: Step[] = [];
  let source = root;
  for (const name of names) {
    const relation = relationOf(source, name);
    if (!relation || relation.many) return undefined;
    steps.push({ name, relation });
    source = sourceOf(relation);
  }
  const field = fieldOf(source, last);
  return field && { path, steps, source, field };
}
