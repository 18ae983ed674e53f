import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDefinition } from '#reports/definition.ts';
import type { CatalogView } from '../catalog.ts';
import { fieldLabel, rowsBehind } from '../fieldNames.ts';
import type { Column } from './answer.ts';

type Measuring = NonNullable<ReportDefinition['measures']>[number];
type Named = Pick<Column, 'id' | 'label' | 'measure' | 'field' | 'over' | 'bucket'>;
export type Names = { [Name in keyof Named]: Named[Name] | undefined };

interface Place {
  t: TFunction;
  catalog: CatalogView;
  source: string;
  measures: Measuring[];
}

const noMeasures: Measuring[] = [];

/** "Sum: Minutes", "Created (month)", or the name that somebody gave. A ratio is named by the measures that it divides. */
export function useHeading(
  catalog: CatalogView,
  source: string,
  measures: Measuring[] = noMeasures,
): (names: Names) => string {
  const { t } = useTranslation('answer');
  return useMemo(
    () => (names) => headingOf({ t, catalog, source, measures }, names),
    [catalog, source, measures, t],
  );
}

function headingOf(place: Place, names: Names): string {
  if (names.label) return names.label;
  return names.measure ? measureName(place, names) : fieldName(place, names);
}

function fieldName({ t, catalog, source }: Place, { field = '', bucket }: Names): string {
  const name = fieldLabel(catalog, source, field);
  return bucket ? t('bucketed', { field: name, bucket: t(`bucket.${bucket}`) }) : name;
}

function measureName(place: Place, names: Names): string {
  const { t, catalog, source } = place;
  const rows = names.over ? rowsBehind(catalog, source, names.over) : undefined;
  const field = names.field ? fieldLabel(catalog, rows?.source ?? source, names.field) : '';
  const [above = '', below = ''] = othersOf(place, names).map((measure) => headingOf(place, measure));
  const figure = t(`measured.${names.measure}`, { field, above, below });
  return rows ? t('measured.over', { rows: rows.label, figure }) : figure;
}

/** A ratio or a share is never of another one. */
const othersOf = ({ measures }: Place, { id }: Names): Measuring[] =>
  (measures.find((measure) => measure.id === id)?.of ?? []).flatMap((name) =>
    measures.filter((measure) => measure.id === name && measure.of === undefined),
  );
