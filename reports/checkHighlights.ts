/** What a report marks in its table: numbers that it shows. */
import type { FieldPath } from './catalog.ts';
import type { Measure } from './checked.ts';
import type { ReportDefinition } from './definition.ts';
import type { Problem } from './problems.ts';
import type { FieldType } from './source.ts';

export function checkHighlights(
  { highlights = [] }: ReportDefinition,
  { columns, measures }: { columns: FieldPath[]; measures: Measure[] },
  problems: Problem[],
): void {
  const shown = new Map<string, FieldType>([
    ...columns.map(({ path, field }): [string, FieldType] => [path, field.type]),
    ...measures.map(({ id, type }): [string, FieldType] => [id, type]),
  ]);
  highlights.forEach(({ by }, index) => {
    const type = shown.get(by);
    const path = ['highlights', index, 'by'];
    if (!type) problems.push({ path, code: 'unknownField', params: { name: by } });
    else if (type !== 'number' && type !== 'money') problems.push({ path, code: 'wrongHighlight' });
  });
}
