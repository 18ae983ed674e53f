import type { RuleGroup } from '#reports/rules.ts';

export interface ListQuestion {
  page?: number | undefined;
  size?: number | undefined;
  sort?: string | undefined;
  q?: string | undefined;
  filter?: RuleGroup | undefined;
  total?: 'none' | undefined;
}

/** A list that is served elsewhere than at its resource's own address, such as the rows behind a figure. */
export interface ListPlace {
  path: string;
  query: Record<string, string>;
}

const longestFilter = 1_500;

/** A list is asked by its address; a filter too long for one goes in a body. */
export function listRequest(
  api: string,
  question: ListQuestion,
  query: Record<string, string> = {},
): { method: 'GET' | 'POST'; path: string; body?: unknown } {
  const asked = Object.fromEntries(
    Object.entries(question).filter(([, value]) => value !== undefined && value !== ''),
  );
  const filter = question.filter && JSON.stringify(question.filter);
  if (filter && filter.length > longestFilter) return { method: 'POST', path: `${api}/query`, body: asked };
  const text = Object.entries({ ...query, ...asked }).map(([key, value]): [string, string] => [
    key,
    key === 'filter' ? (filter ?? '') : String(value),
  ]);
  return { method: 'GET', path: `${api}?${new URLSearchParams(text)}` };
}
