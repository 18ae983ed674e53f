import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Language } from '#reports/labels/index.ts';

/** Every invoice on paper: who issues it, its title, to whom and when, the sums, and what is said below. */
export const invoicePage = ({ issuer, title, sides, rest }: InvoiceParts): TDocumentDefinitions => ({
  info: { title },
  pageSize: 'LETTER',
  pageMargins: [56, 64, 56, 64],
  defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.3 },
  content: [
    { text: issuer, bold: true, fontSize: 16 },
    { text: title, fontSize: 13, margin: [0, 4, 0, 24] },
    { columns: sides, columnGap: 32, margin: [0, 0, 0, 28] },
    ...rest,
  ],
});

interface InvoiceParts {
  issuer: string;
  title: string;
  sides: Content[];
  rest: Content[];
}

export const right = (text: string) => ({ text, alignment: 'right' as const });

export const grey = '#595959';

/** Each label with its value, at the right edge. */
export const facts = (lines: [label: string, value: string][]): Content => ({
  stack: lines.map(([label, value]) => right(`${label}: ${value}`)),
});

/** The company is Canadian: so are its dates and its money, in whichever language. */
const locales: Record<Language, string> = { fr: 'fr-CA', en: 'en-CA', es: 'es-US' };

export function paperFormats({ language, timeZone }: { language: Language; timeZone: string }) {
  const locale = locales[language];
  const currency = new Intl.NumberFormat(locale, { style: 'currency', currency: 'CAD' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 });
  const written = (zone: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone });
  return {
    money: (cents: number) => currency.format(cents / 100),
    percent: (rate: number) => percent.format(rate / 100),
    day: (at: string | number) =>
      typeof at === 'number'
        ? written(timeZone).format(at)
        : written('UTC').format(new Date(`${at}T00:00:00Z`)),
  };
}
