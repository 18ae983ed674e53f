import type { Json } from '../as.ts';
import type { Line, Reply } from './table.ts';

type Column = Json;

/** An answer of the server as a person would have written it down. */
export function replyOf({ columns, rows, totals }: Json): Reply {
  const keys = columns.filter(({ role }: Column) => role === 'dimension').length;
  const isPivot = columns.some((column: Column) => column.pivot !== undefined);
  const split = (line: Line): [keys: Line, figures: Line] => [line.slice(0, keys), line.slice(keys)];
  if (isPivot) return pivoted(columns, rows, totals, split);
  return {
    rows,
    ...(totals.grand ? { total: split(totals.grand)[1] } : {}),
    ...(totals.subtotals ? { subtotals: totals.subtotals.map(subtotal(keys)) } : {}),
  };
}

const subtotal =
  (keys: number) =>
  ({ depth, cells }: Json): Line => [...cells.slice(0, depth), ...cells.slice(keys)];

function pivoted(columns: Column[], rows: Line[], totals: Json, split: (line: Line) => [Line, Line]): Reply {
  const figures = columns.filter(({ role }) => role !== 'dimension');
  const sections = [...new Set(figures.map(sectionOf))];
  const within = (section: string, line: Line): Line =>
    split(line)[1].filter((_, index) => sectionOf(figures[index]) === section);
  const pivots = sections.filter((section) => section !== total);
  const hasTotals = sections.includes(total);
  return {
    rows: rows.flatMap((line) =>
      pivots.map((section) => [...split(line)[0], JSON.parse(section), ...within(section, line)]),
    ),
    ...(hasTotals ? { across: rows.map((line) => [...split(line)[0], ...within(total, line)]) } : {}),
    ...(totals.grand
      ? { down: pivots.map((section) => [JSON.parse(section), ...within(section, totals.grand)]) }
      : {}),
    ...(totals.grand && hasTotals ? { total: within(total, totals.grand) } : {}),
  };
}

const total = 'total';
const sectionOf = ({ role, pivot }: Column): string => (role === 'total' ? total : JSON.stringify(pivot));

/** Two replies say the same when these are equal: lines in one order, records by name and number, nine digits. */
export const canonical = (reply: Reply): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(reply).map(([part, lines]) => [
      part,
      part === 'total' ? lines.map(plain) : lines.map((line: Line) => JSON.stringify(line.map(plain))).sort(),
    ]),
  );

function plain(cell: Json): string | number | null {
  if (typeof cell === 'number') return Number(cell.toPrecision(9)) + 0;
  if (cell === null || typeof cell !== 'object') return cell;
  if ('other' in cell) return '(other)';
  return 'band' in cell ? cell.label : `${cell.label} #${cell.id}`;
}
