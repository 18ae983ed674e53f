import { sourceNamed } from '#reports/catalog.ts';
import { checkFilter } from '#reports/checkFilter.ts';
import { namedField } from '#reports/names.ts';
import type { Problem } from '#reports/problems.ts';
import type { Source } from '#reports/source.ts';
import type { Access } from '../dataAccess.ts';
import type { Viewable, ViewLayout } from './contract.ts';

/** What of a layout one viewer cannot have: a name that is gone, or a field that is not for them. Nothing is dropped for it. */
export function layoutProblems(resource: Viewable, layout: ViewLayout, access: Access): Problem[] {
  const source = sourceNamed(resource);
  const { filter, sort = [], columns = [] } = layout;
  const checked = filter && checkFilter(source, filter, access.operands, ['layout', 'filter']);
  return [
    ...(checked && !checked.ok ? checked.problems : []),
    ...sort.flatMap(({ field }, index) => fieldProblem(source, field, ['layout', 'sort', index], access)),
    ...columns.flatMap(({ name }, index) => fieldProblem(source, name, ['layout', 'columns', index], access)),
  ];
}

function fieldProblem(source: Source, name: string, path: Problem['path'], { operands }: Access): Problem[] {
  const named = namedField(source, name, operands.mayRead ?? (() => true));
  return named.ok ? [] : [{ path, code: named.code, ...(named.params ? { params: named.params } : {}) }];
}
