/** "After" is said of dates, "more than" of numbers. */
export function operatorKey(operator: string, type: string): string {
  const dated = type === 'date' || type === 'instant';
  return dated && ['=', '!=', '<', '<=', '>', '>='].includes(operator)
    ? `date ${operator}`
    : `op ${operator}`;
}
