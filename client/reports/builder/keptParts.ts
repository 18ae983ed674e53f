/** The parts of a report that this screen shows but does not edit, each as a key of the messages with what stands in it. */
import type { CatalogView } from '../../shared/catalog.ts';
import { drawings } from '../answer/chartFit.ts';
import { type Draft, type Grouping, keptIn, type Measuring, takesField } from './draft.ts';
import { fieldLabel } from './fields.ts';

export interface KeptPart {
  key: string;
  params?: Record<string, string | number>;
}

export function keptParts(draft: Draft, catalog: CatalogView): KeptPart[] {
  const { pivotBy, having, totals, compare, top, params, timeZone } = keptIn(draft);
  const name = pivotBy ? fieldLabel(catalog, draft.source, pivotBy.field) : '';
  return [
    ...some('pivotBy', pivotBy, { name }),
    ...some('having', having),
    ...some('totals', totals),
    ...some(compare ?? '', compare),
    ...some('top', top, { n: top?.n ?? 0 }),
    ...(draft.mode === 'summary' ? ofQuestions(draft) : []),
    ...some('params', params?.length),
    ...some('timeZone', timeZone, { zone: timeZone ?? '' }),
    ...(draft.chart && !isDrawn(draft.chart) ? [{ key: 'chart' }] : []),
  ];
}

const ofQuestions = ({ groupBy, measures }: Draft): KeptPart[] => [
  ...some('bands', groupBy.some(hasBands)),
  ...some('figures', measures.some(isShownOnly)),
  ...some(
    'figureFilters',
    measures.some(({ filter }) => filter),
  ),
];

const some = (key: string, part: unknown, params: KeptPart['params'] = {}): KeptPart[] =>
  part ? [{ key, params }] : [];

export const hasBands = ({ bands }: Grouping): boolean => bands !== undefined;

/** Ratios, shares, and figures over related rows. */
export const isShownOnly = (measure: Measuring): boolean =>
  measure.over !== undefined || (!takesField(measure) && measure.measure !== 'count');

/** Drawn as it is meant, over the axes that every drawing takes. */
const isDrawn = ({ kind, x, y, series }: NonNullable<Draft['chart']>): boolean =>
  drawings.some((known) => known === kind) && !x && !y && !series;
