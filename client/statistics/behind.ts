import type { FigurePart } from '#server/statistics/contract.ts';
import type { Figure } from './change.ts';
import { type Span, spanQuery } from './ranges.ts';

/** The rows that one opens: a figure's history or its clients, or those of one of its parts. */
export interface Behind {
  figure: Figure;
  list: 'history' | 'clients';
  part?: FigurePart | undefined;
}

/** Where the server has them. */
export const placeOf = (id: number, span: Span, { figure, list, part }: Behind) => ({
  path: figurePath(id, figure, list),
  query: { ...spanQuery(span), ...(part ? { part: `${part.by}:${part.key}` } : {}) },
});

export const figurePath = (id: number, figure: Pick<Figure, 'id'>, what: string): string =>
  `/api/professionals/${id}/statistics/${figure.id}/${what}`;
