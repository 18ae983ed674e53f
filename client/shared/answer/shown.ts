import type { ReportDefinition } from '#reports/definition.ts';
import type { Opening } from './address.ts';
import { type Answer, type Column, isNumeric } from './answer.ts';
import type { MarkOf } from './marks.ts';
import type { CellWords } from './plot.ts';

/** What every cell of one table is shown with. */
export interface Shown {
  answer: Answer;
  definition: ReportDefinition;
  words: CellWords;
  onOpen?: ((opening: Opening) => void) | undefined;
  markOf: MarkOf;
}

export const alignOf = (column: Column): 'left' | 'right' =>
  isNumeric(column) && !column.bucket && column.role !== 'dimension' ? 'right' : 'left';
