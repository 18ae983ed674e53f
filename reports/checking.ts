/** One check under way: names and groups are looked up, and what is wrong with them is kept. */
import type { FieldPath } from './catalog.ts';
import { type CheckContext, checkFilter } from './checkFilter.ts';
import type { GroupCondition } from './condition.ts';
import { namedField } from './names.ts';
import type { Problem } from './problems.ts';
import type { RuleGroup } from './rules.ts';
import type { Source } from './source.ts';

/** Who asks, and what was found so far. */
export interface Checking {
  context: CheckContext;
  problems: Problem[];
}

const nothing: GroupCondition = { kind: 'group', combinator: 'and', not: false, parts: [] };

/** A group whose problems, if any, are kept: then the report is never made, and what is returned does not matter. */
export function groupOf(
  source: Source,
  group: RuleGroup,
  path: Problem['path'],
  { context, problems }: Checking,
): GroupCondition {
  const checked = checkFilter(source, group, context, path);
  if (checked.ok) return checked.value;
  problems.push(...checked.problems);
  return nothing;
}

/** The field of that name, or a problem and none. */
export function found(source: Source, name: string, path: Problem['path'], checking: Checking): FieldPath[] {
  const named = namedField(source, name, checking.context.mayRead ?? (() => true));
  if (named.ok) return [named.value];
  checking.problems.push({ path, code: named.code, ...(named.params ? { params: named.params } : {}) });
  return [];
}
