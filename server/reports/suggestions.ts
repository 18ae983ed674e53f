import type { z } from 'zod';
import { type FieldPath, isSourceName, relationBehind, sourceNamed, sourceOf } from '#reports/catalog.ts';
import { currentVersion, definitionSchema, type ReportDefinition } from '#reports/definition.ts';
import { fold } from '#reports/fold.ts';
import { type Language, labelsIn } from '#reports/labels/index.ts';
import { namedField } from '#reports/names.ts';
import type { Cell } from '#reports/result.ts';
import { all, type Rule, rule } from '#reports/rules.ts';
import type { Context } from '../context.ts';
import type { Access } from '../dataAccess.ts';
import { AppError, invalidField, parse } from '../errors.ts';
import type { suggestions, suggestionsBody } from './contract.ts';
import { execute } from './execute.ts';
import { questionOf } from './question.ts';
import { rowsCount } from './rowsCount.ts';

type Asked = z.infer<typeof suggestionsBody>;
type Suggestion = z.infer<typeof suggestions>['data'][number];

const most = 20;

/**
 * Values of a field that occur in rows which the viewer sees, the most frequent first. They are the groups of an ordinary report run for
 * the viewer, so nothing is suggested that a report would not show; how often each occurs is not told.
 */
export async function suggest(
  asked: Asked,
  language: Language,
  access: Access,
  running: Context & { signal: AbortSignal },
): Promise<Suggestion[]> {
  const field = suggestible(asked, access);
  const searched = searchRule(field, asked.q);
  const within = await surroundings(asked, access);
  const definition = groupsOf(within, field, searched ? [searched] : []);
  const question = await questionOf(definition, asked.params ?? {}, access);
  const { rows } = await execute(question, running, { purpose: 'preview', signal: running.signal });
  const found = rows.flatMap(([cell]) => suggestionOf(cell ?? null, field, language));
  return (searched ? found : found.filter(({ label }) => fold(label).includes(fold(asked.q)))).slice(0, most);
}

function suggestible({ source, field }: Asked, { operands }: Access): FieldPath {
  if (!isSourceName(source) || operands.mayRead?.(source) === false)
    throw invalidField('source', isSourceName(source) ? 'deniedField' : 'unknownSource', { name: source });
  const named = namedField(sourceNamed(source), field, operands.mayRead ?? (() => true));
  if (!named.ok) throw invalidField('field', named.code, named.params);
  if (!['text', 'reference', 'choice'].includes(named.value.field.type))
    throw invalidField('field', 'nothingToSuggest', { name: field });
  return named.value;
}

/** What is searched in the database: the text itself, or what a reference's row is called. A list of choices is short and searched as it is shown. */
function searchRule(path: FieldPath, q: string): Rule | undefined {
  const words = fold(q);
  if (words === '' || path.field.type === 'choice') return undefined;
  if (path.field.type === 'text') return rule(path.path, 'contains', words);
  const step = relationBehind(path);
  const target = step && sourceOf(step.relation);
  if (!step || target?.fields[target.label]?.type !== 'text' || path.steps.length > 1) return undefined;
  return rule(
    [...path.steps, step]
      .map(({ name }) => name)
      .concat(target.label)
      .join('.'),
    'contains',
    words,
  );
}

/** How many rows there are of each value, within the report that it is suggested for. */
const groupsOf = (counted: ReportDefinition, { path }: FieldPath, searched: Rule[]): ReportDefinition => ({
  ...counted,
  filter: all(rule(path, 'notNull'), ...searched, counted.filter),
  groupBy: [{ id: 'value', field: path }],
  sort: [
    { by: 'rows', direction: 'desc' },
    { by: 'value', direction: 'asc' },
  ],
});

/** The rows to look in: those of the given definition, whose own problems come first; else all. */
async function surroundings({ source, definition, params = {} }: Asked, access: Access) {
  if (definition === undefined) return rowsCount({ v: currentVersion, source, filter: all() });
  const within = rowsCount(parse(definitionSchema, definition, 'invalidReport'));
  if (within.source !== source)
    throw new AppError('invalidInput', {
      problems: [{ path: ['definition', 'source'], code: 'otherSource' }],
    });
  await questionOf(within, params, access);
  return within;
}

function suggestionOf(cell: Cell, { field }: FieldPath, language: Language): Suggestion[] {
  if (cell === null) return [];
  if (typeof cell === 'object') return 'id' in cell ? [{ value: cell.id, label: cell.label }] : [];
  const value = typeof cell === 'number' ? cell : String(cell);
  if (!field.choices) return [{ value, label: String(value) }];
  const labels: Record<string, string> = labelsIn(language).choices[field.choices];
  return [{ value, label: labels[value] ?? String(value) }];
}
