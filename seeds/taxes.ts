import type { Setup } from './setup.ts';

type Company = Setup['company'];

/** Each tax is rounded by itself, as it stands by itself on the invoice. */
export const taxesOn = (cents: number, { taxes }: Company) =>
  taxes.map((tax) => ({ ...tax, cents: Math.round((cents * tax.rate) / 100) }));

/** All of them together, as a part of one. */
export const taxRateOf = ({ taxes }: Company): number => taxes.reduce((sum, { rate }) => sum + rate, 0) / 100;
