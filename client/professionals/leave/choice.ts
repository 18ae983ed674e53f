import type { DepartureView } from '#server/professionals/contract.ts';
import type { Draft } from './draft.ts';

/** What each question of the page is given. */
export interface ChoiceProps {
  view: DepartureView;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}
