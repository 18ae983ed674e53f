import type { Problem } from '../../../shared/answer/answer.ts';
import type { CatalogView } from '../../../shared/catalog.ts';
import type { Draft } from '../draft.ts';
import type { Change } from '../useDraft.ts';

/** What every question gets: the draft, the way to change it, and what is wrong so far. */
export interface QuestionProps {
  catalog: CatalogView;
  draft: Draft;
  change: Change;
  problems: Problem[];
}

/** Whether a question that does not ask for the filter has nothing new to show: so that typing in a rule draws nothing else anew. */
export const isSameButFilter = (before: QuestionProps, after: QuestionProps): boolean =>
  before.catalog === after.catalog &&
  before.change === after.change &&
  before.problems === after.problems &&
  isSameDraft(before.draft, after.draft);

/** Whether two drafts say the same but of their filters. */
export function isSameDraft(before: Draft, after: Draft): boolean {
  const old = Object.entries(before);
  const now = new Map(Object.entries(after));
  return (
    old.length === now.size && old.every(([part, value]) => part === 'filter' || now.get(part) === value)
  );
}
