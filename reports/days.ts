/** Calendar days as YYYY-MM-DD, and their arithmetic: no clock, no zone. */

export const units = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Unit = (typeof units)[number];

/** Whether `text` is a day that exists, between the years 1 and 9998 so that the day after exists too. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001-01-01' || text > '9998-12-31') return false;
  const [year, month, day] = parts(text);
  return day >= 1 && month >= 1 && month <= 12 && day <= daysInMonth(year, month);
}

export function shift(day: string, by: number, unit: Unit): string {
  if (unit === 'day' || unit === 'week') return fromSerial(serial(day) + by * (unit === 'week' ? 7 : 1));
  const [year, month, date] = parts(day);
  const months = year * 12 + (month - 1) + by * { month: 1, quarter: 3, year: 12 }[unit];
  const shifted = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  return format(shifted.year, shifted.month, Math.min(date, daysInMonth(shifted.year, shifted.month)));
}

export function startOf(day: string, unit: Unit, weekStart: number): string {
  const [year, month] = parts(day);
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return shift(day, -((isoWeekday(day) - weekStart + 7) % 7), 'day');
    case 'month':
      return format(year, month, 1);
    case 'quarter':
      return format(year, month - ((month - 1) % 3), 1);
    case 'year':
      return format(year, 1, 1);
  }
}

/** 1 Monday to 7 Sunday. 1970-01-01 was a Thursday. */
export const isoWeekday = (day: string): number => ((((serial(day) + 3) % 7) + 7) % 7) + 1;

/** Days since 1970-01-01. */
export function serial(day: string): number {
  const [year, month, date] = parts(day);
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, date);
  return Math.round(utc.getTime() / 86_400_000);
}

export const fromSerial = (days: number): string => {
  const utc = new Date(days * 86_400_000);
  return format(utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate());
};

const daysInMonth = (year: number, month: number): number => {
  const utc = new Date(0);
  utc.setUTCFullYear(year, month, 0);
  return utc.getUTCDate();
};

const parts = (day: string): [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

const format = (year: number, month: number, date: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
