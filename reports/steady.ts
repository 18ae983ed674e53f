import type { Condition, FieldCondition } from './condition.ts';
import type { Source } from './source.ts';

/**
 * Whether one plan of a list is good for whatever values it is asked with: by key, by what the list's own indexes begin with, and by words.
 * Of anything else the value decides which index is best, as it may let everything through or next to nothing.
 */
export function isSteady(source: Source, condition: Condition): boolean {
  switch (condition.kind) {
    case 'group':
      return condition.parts.every((part) => isSteady(source, part));
    case 'search':
      return true;
    case 'related':
      return false;
    case 'field':
      return ['id', ...(source.listedBy ?? [])].includes(condition.field.path) && isOfOne(condition);
  }
}

const isOfOne = ({ operator, operand }: FieldCondition): boolean =>
  (operator === '=' || operator === '!=' || operator === 'in') &&
  (operand.kind === 'one' || (operand.kind === 'many' && operand.values.length === 1));
