/** Measures untrusted JSON with a loop, so that no depth can overflow the stack of what comes after. */

export interface Limits {
  depth: number;
  nodes: number;
  listLength: number;
  textLength: number;
}

/** A group within a rule over related rows stands up to five deeper than the one around it, and behind a summary's cell there may be thirteen. */
export const ruleTreeLimits: Limits = { depth: 67, nodes: 6_000, listLength: 1_000, textLength: 1_000 };
export const definitionLimits: Limits = { ...ruleTreeLimits, depth: 71, nodes: 8_000 };

export type BoundsProblem = 'tooDeep' | 'tooLarge' | 'badText';

/** The first limit that `json` breaks, or undefined. Never recurses, never throws. */
export function bounded(json: unknown, limits: Limits): BoundsProblem | undefined {
  const open: { value: unknown; depth: number }[] = [{ value: json, depth: 0 }];
  let nodes = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    nodes += 1;
    if (nodes > limits.nodes) return 'tooLarge';
    if (next.depth > limits.depth) return 'tooDeep';
    const problem = leafProblem(next.value, limits);
    if (problem) return problem;
    const depth = next.depth + 1;
    for (const value of children(next.value)) open.push({ value, depth });
  }
  return undefined;
}

function leafProblem(value: unknown, limits: Limits): BoundsProblem | undefined {
  if (Array.isArray(value)) return value.length > limits.listLength ? 'tooLarge' : undefined;
  if (typeof value !== 'string') return undefined;
  if (value.length > limits.textLength) return 'tooLarge';
  return isWellFormed(value) ? undefined : 'badText';
}

/** PostgreSQL refuses NUL in text, and half a surrogate pair is no character. */
export const isWellFormed = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

const children = (value: unknown): unknown[] =>
  value !== null && typeof value === 'object' ? Object.values(value) : [];
