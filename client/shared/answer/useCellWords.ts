import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDefinition } from '#reports/definition.ts';
import { type CatalogView, fieldAt } from '../catalog.ts';
import { type Format, localeOf, useFormat } from '../format.ts';
import { type Answer, type Cell, type Column, isKey } from './answer.ts';
import { type BucketWords, bucketLabel, bucketTick } from './buckets.ts';
import { cellText, type TextWords } from './cellText.ts';
import type { CellWords } from './plot.ts';
import { useHeading } from './useHeading.ts';

/** The words of an answer: its headings, its cells, and the short form of these beneath an axis; its hours in its own zone. */
export function useCellWords(
  catalog: CatalogView,
  definition: ReportDefinition,
  { timeZone }: Pick<Answer['manifest'], 'timeZone'>,
): CellWords {
  const { t, i18n } = useTranslation('answer');
  const format = useFormat(timeZone);
  const named = useHeading(catalog, definition.source, definition.measures);
  const language = localeOf(i18n.language);
  return useMemo(() => {
    const text = cellText(textWords(t, format, definition));
    const short = cellText(textWords(t, { ...format, money: format.shortMoney }, definition));
    const bucketWords = bucketWordsIn(t, language, timeZone);
    const write = (bucketed: typeof bucketLabel, text: typeof short) => (cell: Cell, column: Column) => {
      if (cell === null) return t(column.role === 'dimension' ? 'none' : 'absent');
      return column.bucket && isKey(cell) ? bucketed(cell, column.bucket, bucketWords) : text(cell, column);
    };
    const pivot = pivotColumn(catalog, definition);
    return {
      label: write(bucketLabel, text),
      tick: write(bucketTick, short),
      heading: (column) => sided(t, definition, column, named(column)),
      above: ({ pivot: key, role }) =>
        role === 'total' ? t('total') : key === undefined ? '' : write(bucketLabel, text)(key, pivot),
    };
  }, [t, format, language, timeZone, catalog, definition, named]);
}

const bucketWordsIn = (t: TFunction, language: string, timeZone: string): BucketWords => ({
  language,
  timeZone,
  week: (day) => t('week.of', { day }),
  quarter: (quarter, year) => t('quarter.of', { quarter, year }),
});

/** "Count, period before". */
function sided(t: TFunction, { compare }: ReportDefinition, { side }: Column, figure: string): string {
  if (!side) return figure;
  return t(side === 'change' ? 'side.change' : `side.${compare ?? 'previousPeriod'}`, { figure });
}

const textWords = (t: TFunction, format: Format, { groupBy = [] }: ReportDefinition): TextWords => ({
  format,
  yes: t('yes'),
  no: t('no'),
  other: t('other'),
  outside: t('outside'),
  points: (value) => t('points', { value }),
  days: (count, value) => t('days', { count, value }),
  between: (from, to) => t('between', { from, to }),
  widths: new Map(groupBy.flatMap(({ id, bands }) => (bands && 'width' in bands ? [[id, bands.width]] : []))),
});

/** An answer has the keys of its pivot, but no column for it. */
function pivotColumn(catalog: CatalogView, { source, pivotBy }: ReportDefinition): Column {
  const view = pivotBy && fieldAt(catalog, source, pivotBy.field);
  return {
    key: pivotBy?.id ?? '',
    role: 'dimension',
    type: view?.type ?? 'text',
    ...(view?.choices ? { choices: view.choices } : {}),
    ...(pivotBy?.bucket ? { bucket: pivotBy.bucket } : {}),
  };
}
