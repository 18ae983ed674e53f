import type { Value } from '#reports/headings/values.ts';
import type { TableLine } from '../table.ts';

const [least, most] = [8, 60];

/** Wide enough for the headings and for the first lines, in characters; the rest of a long text is seen in its cell. */
export function widthsXml(headings: readonly string[], first: readonly TableLine[]): string {
  const columns = headings.map((heading, index) => {
    const lengths = first.map(({ values }) => lengthOf(values[index] ?? null));
    const width = Math.min(most, Math.max(least, heading.length + 3, ...lengths.map((length) => length + 2)));
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  return columns.length ? `<cols>${columns.join('')}</cols>` : '';
}

function lengthOf(value: Value): number {
  if (value === null) return 0;
  switch (value.kind) {
    case 'text':
      return value.text.length;
    case 'instant':
      return 16;
    case 'day':
    case 'month':
      return 10;
    case 'money':
      return String(value.cents).length + 3;
    default:
      return Math.min(12, String(value.number).length);
  }
}
