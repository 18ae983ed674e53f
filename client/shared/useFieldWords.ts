import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type FieldView, useSource } from './catalog.ts';
import { type Format, useFormat } from './format.ts';

/** A field's value as plain text, for histories and comparisons. */
export function useFieldWords(resource: string): (name: string, row: Record<string, unknown>) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const source = useSource(resource);
  return useCallback(
    (name, row) => {
      const value = row[name];
      const field = source?.fields.find((known) => known.name === name);
      if (value === null || value === undefined || value === '') return t('form.empty');
      if (field?.type === 'reference') return labelIn(row[field.relation ?? '']) ?? `#${String(value)}`;
      if (typeof value === 'boolean' || field?.type === 'boolean') return t(value ? 'yes' : 'no');
      return (field && formatted(field, value, format)) ?? plain(value);
    },
    [source, format, t],
  );
}

function formatted({ type, choices }: FieldView, value: unknown, format: Format): string | undefined {
  if (type === 'choice') return format.choice(choices ?? '', value);
  if (type === 'instant') return format.instant(Number(value));
  return type === 'date' ? format.day(String(value)) : undefined;
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return String(value.length);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const labelIn = (named: unknown): string | undefined =>
  typeof named === 'object' && named !== null && 'label' in named ? String(named.label) : undefined;
