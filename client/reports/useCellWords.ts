import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogView } from '../shared/catalog.ts';
import { type Format, localeOf, useFormat } from '../shared/format.ts';
import type { Cell, Column } from './answer.ts';
import { type BucketWords, bucketLabel, bucketTick } from './buckets.ts';
import { fieldLabel } from './fields.ts';
import type { CellWords } from './plot.ts';

type Names = Pick<Column, 'label' | 'measure' | 'field' | 'bucket'>;

/** The words of an answer about `source`: its headings, its cells, and the short form of these beneath an axis. */
export function useCellWords(catalog: CatalogView, source: string): CellWords {
  const { t, i18n } = useTranslation('reports');
  const format = useFormat();
  const heading = useHeading(catalog, source);
  const locale = localeOf(i18n.language);
  return useMemo(() => {
    const words: BucketWords = {
      language: locale,
      week: (day) => t('week.of', { day }),
      quarter: (quarter, year) => t('quarter.of', { quarter, year }),
    };
    const plain = plainText(format, { yes: t('yes'), no: t('no') });
    const nothing = (column: Column) => t(column.role === 'dimension' ? 'none' : 'absent');
    const write = (bucketed: typeof bucketLabel) => (cell: Cell, column: Column) => {
      if (cell === null) return nothing(column);
      return column.bucket && isKey(cell) ? bucketed(cell, column.bucket, words) : plain(cell, column);
    };
    return { label: write(bucketLabel), tick: write(bucketTick), heading };
  }, [t, format, locale, heading]);
}

const isKey = (cell: Cell): cell is string | number => typeof cell === 'string' || typeof cell === 'number';

const plainText =
  (format: Format, { yes, no }: Record<'yes' | 'no', string>) =>
  (cell: NonNullable<Cell>, column: Column): string => {
    if (typeof cell === 'object') return cell.label || `#${cell.id}`;
    if (typeof cell === 'boolean') return cell ? yes : no;
    return typeof cell === 'number' ? numberText(format, cell, column) : textText(format, cell, column);
  };

function numberText(format: Format, value: number, { type }: Column): string {
  if (type === 'money') return format.money(value);
  return type === 'instant' ? format.instant(value) : format.number(value);
}

function textText(format: Format, text: string, { type, choices }: Column): string {
  if (choices) return format.choice(choices, text);
  return type === 'date' ? format.day(text) : text;
}

/** "Sum: Minutes", "Created (month)", or the name that somebody gave. */
export function useHeading(catalog: CatalogView, source: string): (names: Names) => string {
  const { t } = useTranslation('reports');
  return useMemo(
    () =>
      ({ label, measure, field, bucket }: Names) => {
        const name = field ? fieldLabel(catalog, source, field) : '';
        if (label) return label;
        if (measure) return t(`measured.${measure}`, { field: name });
        return bucket ? t('bucketed', { field: name, bucket: t(`bucket.${bucket}`) }) : name;
      },
    [catalog, source, t],
  );
}
