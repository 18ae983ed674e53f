export type Separator = ',' | '.';

/**
 * What somebody means who types a number, for a program to read. Where decimals follow a comma a point does as well; where they follow a
 * point, commas part thousands, unless what follows one can be none: "12,5".
 */
export function typedNumber(text: string, separator: Separator): string {
  const plain = text.replace(/[^\d.,-]/g, '');
  const partsThousands = separator === '.' && (plain.includes('.') || /,\d{3}(,|$)/.test(plain));
  return partsThousands ? plain.replaceAll(',', '') : plain.replace(',', '.');
}

export const separatorIn = (locale: string): Separator =>
  new Intl.NumberFormat(locale).format(0.5).includes(',') ? ',' : '.';
