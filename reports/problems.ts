/** What is wrong with a definition, and where. A check collects every problem; it never stops at the first, and never repairs. */
export interface Problem {
  /** From the definition's root, or the filter's. */
  path: (string | number)[];
  code: string;
  ruleId?: string;
  params?: Record<string, string | number>;
}

export type CheckResult<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };
