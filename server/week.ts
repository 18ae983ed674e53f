/** How many minutes the times of a week come to; times are written HH:MM. */
export const minutesIn = (times: readonly { from: string; to: string }[]): number =>
  times.reduce((sum, { from, to }) => sum + minuteOf(to) - minuteOf(from), 0);

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
