/** The operators that look at a part of a date: its weekday, 1 for Monday to 7, or its hour on the wall clock. */
type Part = 'weekday' | 'hourOfDay';

const numbers: Record<Part, readonly number[]> = {
  weekday: [1, 2, 3, 4, 5, 6, 7],
  hourOfDay: Array.from({ length: 24 }, (_, hour) => hour),
};

const parts: Partial<Record<string, Part>> = {
  weekdayIn: 'weekday',
  weekdayNotIn: 'weekday',
  hourIn: 'hourOfDay',
  hourNotIn: 'hourOfDay',
};

export function partOf(operator: string): { part: Part; numbers: readonly number[] } | undefined {
  const part = parts[operator];
  return part && { part, numbers: numbers[part] };
}

/** In the order in which the company's calendars show them. */
export const inWeekOrder = (days: readonly number[], weekStart: number): number[] =>
  days.toSorted((a, b) => ((a - weekStart + 7) % 7) - ((b - weekStart + 7) % 7));
