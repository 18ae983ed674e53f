/** Brings a rule into sight once it is drawn, with the keyboard on its first field, or where it is in there already. */
export function focusRule(id: string): void {
  requestAnimationFrame(() => {
    const row = document.querySelector(`[data-rule="${CSS.escape(id)}"]`);
    if (!row || row.contains(document.activeElement)) return;
    row.scrollIntoView({ block: 'nearest' });
    row.querySelector<HTMLElement>('.rule-first input, .rule-combinator input')?.focus();
  });
}
