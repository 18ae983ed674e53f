import type { Problem } from '../../../shared/answer/answer.ts';
import { focusRule } from '../../../shared/RuleEditor/focus.ts';

/** Where in the report something is. */
export type Spot = Partial<Pick<Problem, 'path' | 'ruleId'>>;

/** Brings the part of the report into sight that a phrase or a problem speaks of, with the keyboard on it. */
export function focusPlace({ path, ruleId }: Spot): void {
  if (ruleId && document.querySelector(`[data-rule="${CSS.escape(ruleId)}"]`)) {
    focusRule(ruleId);
    return;
  }
  const part = partOf(path ?? []);
  part?.scrollIntoView({ block: 'nearest' });
  part?.querySelector<HTMLElement>('button, input')?.focus();
}

/** The nearest part around the place that is on the screen. */
function partOf(path: Problem['path']): Element | null {
  for (let length = path.length; length > 0; length -= 1) {
    const name = path.slice(0, length).join('.');
    const found = document.querySelector(`[data-part="${CSS.escape(name)}"]`);
    if (found) return found;
  }
  return null;
}
