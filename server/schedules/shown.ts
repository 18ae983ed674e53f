import type { Value } from '#reports/headings/values.ts';
import type { Language } from '#reports/labels/index.ts';

/** Values as a person reads them in a letter. */
export interface Shown {
  value: (value: Value) => string;
  count: (count: number) => string;
  instant: (at: number) => string;
  day: (at: number) => string;
}

/** The company is Canadian: so are its dates and its money, in whichever language. */
const locales: Record<Language, string> = { fr: 'fr-CA', en: 'en-CA', es: 'es-US' };

export function shownIn(language: Language, timeZone: string): Shown {
  const locale = locales[language];
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'CAD' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const dayThere = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const value = (shown: Value): string => {
    switch (shown?.kind) {
      case undefined:
        return '—';
      case 'text':
        return shown.text;
      case 'number':
        return number.format(shown.number);
      case 'percent':
        return percent.format(shown.number);
      case 'money':
        return money.format(shown.cents / 100);
      case 'day':
        return day.format(Date.parse(`${shown.day}T00:00:00Z`));
      case 'month':
        return month.format(Date.parse(`${shown.month}-01T00:00:00Z`));
      case 'instant':
        return instant.format(shown.at);
    }
  };
  return { value, count: number.format, instant: instant.format, day: dayThere.format };
}
