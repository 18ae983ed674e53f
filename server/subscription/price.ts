/** What so many accesses cost a month, in cents. The rate is in 100,000ths; half a cent of tax is rounded up. */
export function priceOf(seats: number, { seatPrice, taxRate }: { seatPrice: number; taxRate: number }) {
  const amount = seats * seatPrice;
  const tax = Math.floor((amount * taxRate + 50_000) / 100_000);
  return { amount, tax, total: amount + tax };
}
