/** What the clocks of a zone show at an instant, as YYYY-MM-DDTHH:mm. */
export const wallTime = (ms: number, zone: string): string => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(ms);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
};

/** The instant at which the clocks of a zone show that; twice, as a zone may change its clocks in between. */
export function atWallTime(text: string, zone: string): number {
  const wanted = Date.parse(`${text}:00Z`);
  const shownAt = (ms: number) => Date.parse(`${wallTime(ms, zone)}:00Z`);
  const guess = wanted - (shownAt(wanted) - wanted);
  return guess - (shownAt(guess) - wanted);
}
