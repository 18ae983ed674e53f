import type { CatalogView } from '../../shared/catalog.ts';
import type { Problem } from '../answer/answer.ts';
import type { Draft } from './draft.ts';
import type { Change } from './useDraft.ts';

/** What every question gets: the draft, the way to change it, and what is wrong so far. */
export interface QuestionProps {
  catalog: CatalogView;
  draft: Draft;
  change: Change;
  problems: Problem[];
}
