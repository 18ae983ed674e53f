/** At which grain figures stand: what rows are grouped by, and how the columns of such groups are called. */
import type { Dimension } from '../checked.ts';
import { identifier, type Scalar, type Sql } from '../sql.ts';

/** What the rows are grouped by, and which groups are the top ones, once that is known. */
export interface Grain {
  dimensions: readonly Dimension[];
  top?: TopKeys | undefined;
}

export const measureName = (index: number): Sql => identifier(`m${index}`);

/** The key columns of a grain by name: keys, whether the group is "other", spellings. */
export const keyNames = ({ dimensions, top }: Grain): Sql[] => [
  ...dimensions.map((_, index) => keyName(index)),
  ...(top ? [identifier('o')] : []),
];

export const spellingNames = ({ dimensions }: Grain): Sql[] =>
  dimensions.flatMap((dimension, index) => (hasSpelling(dimension) ? [labelName(index)] : []));

/** The keys of the top groups, as the database gave them; of the rest, whether they are shown together. */
export interface TopKeys {
  keys: readonly Scalar[];
  other: boolean;
}

export const keyName = (index: number): Sql => identifier(`g${index}`);
export const labelName = (index: number): Sql => identifier(`l${index}`);

/** Text is grouped in the form in which it is compared, and shown as the first of its spellings. */
export const hasSpelling = ({ field, bands }: Dimension): boolean => field.field.type === 'text' && !bands;
