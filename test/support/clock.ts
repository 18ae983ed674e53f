/** A Sunday morning in Montréal, a week after the clocks went back. */
export const testNow = Date.UTC(2026, 10, 22, 15, 0, 0);
