import { numbered } from '../../shared/RuleEditor/numbered.ts';
import type { Draft } from './draft.ts';

/** Every rule with an id, so that what the server finds can be told beside it. */
export const numberedDraft = (draft: Draft): Draft => ({
  ...draft,
  filter: numbered(draft.filter),
  ...(draft.having ? { having: numbered(draft.having) } : {}),
  measures: draft.measures.map((measure) =>
    measure.filter ? { ...measure, filter: numbered(measure.filter) } : measure,
  ),
});
