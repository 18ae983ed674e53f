import { Descriptions, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSource } from './catalog.ts';
import { useFormat } from './format.ts';
import { cell } from './Grid/Cell.tsx';
import type { GridRow } from './Grid/useGrid.ts';
import { useNarrow } from './useNarrow.ts';

interface Props {
  resource: string;
  record: GridRow;
  fields: readonly string[];
  extra?: { label: string; children: ReactNode }[];
  /** In one column, as in a drawer. */
  slim?: boolean;
}

/** What a record says, field by field. */
export function RecordFacts({ resource, record, fields, extra = [], slim = false }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const source = useSource(resource);
  const narrow = useNarrow(768);
  const known = fields.flatMap((name) => source?.fields.find((field) => field.name === name) ?? []);
  const items = known.map((field) => ({
    key: field.name,
    label: field.label,
    children: cell(field, record, { t, format }) ?? <Typography.Text type="secondary">–</Typography.Text>,
  }));
  return (
    <Descriptions
      size="small"
      column={narrow || slim ? 1 : 2}
      items={[...items, ...extra.map((item) => ({ key: item.label, ...item }))]}
      colon={false}
      styles={{ label: { width: narrow ? 130 : 170, flexShrink: 0 } }}
    />
  );
}
