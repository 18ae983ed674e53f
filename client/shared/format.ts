import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type CatalogView, useCatalog } from './catalog.ts';
import { useSession } from './session.ts';

export interface Format {
  number: (value: number) => string;
  money: (cents: number) => string;
  /** Cents only where there are some. */
  shortMoney: (cents: number) => string;
  day: (day: string) => string;
  instant: (ms: number) => string;
  instantDay: (ms: number) => string;
  /** A day within reach in words ("yesterday"), else the date. */
  near: (ms: number) => string;
  choice: (list: string, value: unknown) => string;
  percent: (share: number) => string;
  /** A tax's rate, in percent, with every decimal of the law. */
  rate: (percent: number) => string;
  /** 1 is Monday. */
  weekday: (number: number) => string;
  hourOfDay: (hour: number) => string;
}

/** In the company's zone, or in another that an answer was made in. */
export function useFormat(zone?: string): Format {
  const language = useTranslation().i18n.language;
  const { timeZone } = useSession().company;
  const catalog = useCatalog();
  return useMemo(
    () => formatIn(localeOf(language), zone ?? timeZone, catalog),
    [language, zone, timeZone, catalog],
  );
}

/** The company is Canadian: so are its dates and its money, in whichever language. */
export const localeOf = (language: string): string =>
  ({ fr: 'fr-CA', en: 'en-CA', es: 'es-US' })[language] ?? 'fr-CA';

function formatIn(locale: string, timeZone: string, catalog: CatalogView | undefined): Format {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'CAD' });
  const shortMoney = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'CAD',
    trailingZeroDisplay: 'stripIfInteger',
  });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const rate = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const instantDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    number: (value) => number.format(value),
    money: (cents) => money.format(cents / 100),
    shortMoney: (cents) => shortMoney.format(cents / 100),
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)),
    instant: (ms) => instant.format(ms),
    instantDay: (ms) => instantDay.format(ms),
    near: (ms) => {
      const days = dayNumber(ms, timeZone) - dayNumber(Date.now(), timeZone);
      return Math.abs(days) <= 1 ? words.format(days, 'day') : instantDay.format(ms);
    },
    choice: (list, value) => choiceLabel(catalog, list, value),
    percent: (share) => percent.format(share),
    rate: (value) => rate.format(value / 100),
    weekday: (number) => weekdayIn(locale, number, 'long'),
    hourOfDay: (hour) => hourOfDayIn(locale, hour),
  };
}

/** 1 January 2024 was a Monday. */
export const weekdayIn = (locale: string, number: number, weekday: 'long' | 'short'): string =>
  new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(Date.UTC(2024, 0, number));

export const hourOfDayIn = (locale: string, hour: number): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1, hour));

/** en-CA writes YYYY-MM-DD. */
export const dayIn = (ms: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(ms);

const dayNumber = (ms: number, timeZone: string): number =>
  Date.parse(`${dayIn(ms, timeZone)}T00:00:00Z`) / 86_400_000;

function choiceLabel(catalog: CatalogView | undefined, list: string, value: unknown): string {
  const values = Object.entries(catalog?.choices ?? {}).find(([name]) => name === list)?.[1];
  return values?.find((known) => known.value === value)?.label ?? String(value ?? '');
}
