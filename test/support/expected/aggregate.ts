import type { Scalar } from '#reports/sql.ts';

/** One figure over values, without SQL: nothing adds up to 0 and has no average, middle or extreme. */
export function aggregateOf(name: string, values: readonly Scalar[]): Scalar {
  const known = values.filter((value) => value !== null);
  const numbers = known.map(Number);
  const sum = numbers.reduce((total, value) => total + value, 0);
  const sorted = [...known].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  switch (name) {
    case 'count':
      return known.length;
    case 'countDistinct':
      return new Set(known).size;
    case 'sum':
      return sum;
    case 'avg':
      return known.length ? sum / known.length : null;
    case 'min':
      return sorted[0] ?? null;
    case 'max':
      return sorted.at(-1) ?? null;
    default:
      return middle(sorted.map(Number));
  }
}

function middle(sorted: number[]): Scalar {
  const half = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return null;
  return sorted.length % 2 ? (sorted[half] ?? null) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}
