/**
 * What one report says that another does not. In: two definitions with their clauses.
 * Out: the clauses that came, went or say something else; and the parts of the definition that differ though no clause tells.
 */
import type { ReportDefinition } from '../definition.ts';
import type { Clause } from './clauses.ts';

export interface Difference {
  added: string[];
  removed: string[];
  changed: { before: string; after: string }[];
  unsaid: string[];
}

interface Said {
  definition: ReportDefinition;
  clauses: Clause[];
}

export function difference(before: Said, after: Said): Difference {
  const gone = without(before.clauses, after.clauses);
  const come = without(after.clauses, before.clauses);
  const pairs = paired(gone, come);
  const told = new Set([...gone, ...come].map(({ part }) => part));
  return {
    removed: gone.filter((each) => !pairs.some(([old]) => old === each)).map(({ text }) => text),
    added: come.filter((each) => !pairs.some(([, next]) => next === each)).map(({ text }) => text),
    changed: pairs.map(([old, next]) => ({ before: old.text, after: next.text })),
    unsaid: differingParts(before.definition, after.definition).filter((part) => !told.has(part)),
  };
}

/** Those of `clauses` that are not among `others`, each of which counts once. */
function without(clauses: Clause[], others: Clause[]): Clause[] {
  const left = others.map(keyOf);
  return clauses.filter((each) => {
    const index = left.indexOf(keyOf(each));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

const keyOf = ({ part, text }: Clause): string => `${part} ${text}`;

/** What is about the same thing has changed, in the order in which it stands. */
function paired(gone: Clause[], come: Clause[]): [Clause, Clause][] {
  const free = [...come];
  return gone.flatMap((old): [Clause, Clause][] => {
    const index = free.findIndex(({ part, about }) => part === old.part && about === old.about);
    const [next] = index < 0 ? [] : free.splice(index, 1);
    return next ? [[old, next]] : [];
  });
}

type Part = keyof ReportDefinition;

function differingParts(before: ReportDefinition, after: ReportDefinition): Part[] {
  const parts = new Set([...Object.keys(before), ...Object.keys(after)] as Part[]);
  return [...parts].filter((part) => meant(before[part]) !== meant(after[part]));
}

/** The ids of rules are the editor's and mean nothing. */
const meant = (part: unknown): string | undefined =>
  JSON.stringify(part, (_, value: unknown) => (isRuleOrGroup(value) ? { ...value, id: undefined } : value));

const isRuleOrGroup = (value: unknown): value is object =>
  value !== null && typeof value === 'object' && ('operator' in value || 'combinator' in value);
