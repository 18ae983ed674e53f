import { fold } from '#reports/fold.ts';
import type { Source } from '#reports/source.ts';

/** What is looked for, word by word. A telephone number is looked for by its groups of digits: everybody parts them otherwise. */
export function searchWords({ name }: Pick<Source, 'name'>, text: string): string[] {
  const typed = fold(text);
  const groups = name === 'clients' ? phoneGroups(typed) : [];
  return groups.length ? groups : typed.split(' ').filter(Boolean);
}

const fewestDigits = 7;

function phoneGroups(typed: string): string[] {
  const isPhone = /^[\d\s()+./-]+$/.test(typed) && typed.replace(/\D/g, '').length >= fewestDigits;
  return isPhone ? (typed.match(/\d{2,}/g) ?? []).flatMap(parted) : [];
}

/** Digits without a gap, as they are written here: the last four, and threes before them; a country's own digits are not looked for. */
function parted(digits: string): string[] {
  if (digits.length < fewestDigits) return [digits];
  const before = digits.slice(0, -4).slice(-6);
  return [...(before.match(/\d{3}/g) ?? []), digits.slice(-4)];
}
