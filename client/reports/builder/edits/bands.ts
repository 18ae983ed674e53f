/** Bands made by hand: values, ranges of numbers, or periods. */
import type { BandList } from '#reports/definition.ts';
import type { FieldType } from '../../../shared/catalog.ts';

export type Band = BandList[number];
export type BandKind = 'values' | 'range' | 'period';

/** What bands of such a field hold by themselves. */
export function bandKindFor(type: FieldType): BandKind {
  if (type === 'date' || type === 'instant') return 'period';
  return type === 'number' || type === 'money' ? 'range' : 'values';
}

export const bandKind = ({ values, period }: Band): BandKind =>
  values ? 'values' : period ? 'period' : 'range';

/** One more, beginning where the last one ends. */
export function nextBand(bands: readonly Band[], type: FieldType, label: string): Band {
  const kind = bandKindFor(type);
  if (kind === 'values') return { label, values: [] };
  if (kind === 'period') return { label, period: { last: 30, unit: 'day' } };
  const from = bands.at(-1)?.to;
  return from === undefined ? { label, to: type === 'money' ? 10_000 : 10 } : { label, from };
}

/** A side that is left open is none. */
export function withSide(band: Band, side: 'from' | 'to', limit: number | undefined): Band {
  const { from, to, ...rest } = { ...band, [side]: limit };
  return { ...rest, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

export const swappedSides = ({ from, to, ...band }: Band): Band =>
  withSide(withSide(band, 'from', to), 'to', from);
