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
  if (!isPhone) return [];
  const groups = typed.match(/\d{2,}/g) ?? [];
  return isOfElsewhere.test(typed) ? groups : groups.flatMap(parted);
}

const isOfElsewhere = /^\+(?!1)/;

/** Area, exchange and line, as numbers are made and written in North America; the country's own digit is not looked for. */
const here = /^(?:1?([2-9]\d\d))?([2-9]\d\d)(\d{4})$/;

/** Digits without a gap. How those of elsewhere are parted is not known: they are looked for as they were typed. */
function parted(digits: string): string[] {
  const found = here.exec(digits);
  return found ? found.slice(1).filter(Boolean) : [digits];
}
