import type { TableColumnType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pageOf } from '../shared/addresses.ts';
import { type FieldView, useSource } from '../shared/catalog.ts';
import { useFormat } from '../shared/format.ts';
import { type CellWords, cell, isNumeric } from '../shared/Grid/Cell.tsx';
import type { GridRow } from '../shared/Grid/useGrid.ts';

const shown: Record<string, string[]> = {
  appointments: ['startsAt', 'clientId', 'state', 'type', 'minutes'],
  clients: ['fullName', 'branchId', 'responsibleId', 'createdAt'],
  stakeholders: ['clientId', 'since', 'until', 'state', 'endedReason'],
};

/** The columns that tell most of a row of this resource; its name leads to its page. */
export function useBehindColumns(resource: string): TableColumnType<GridRow>[] {
  const source = useSource(resource);
  const t = useTranslation().t;
  const format = useFormat();
  return useMemo(() => {
    const fields = (shown[resource] ?? []).flatMap(
      (name) => source?.fields.find((field) => field.name === name) ?? [],
    );
    return fields.map((field) => ({
      key: field.name,
      title: field.label,
      align: isNumeric(field) ? 'right' : 'left',
      render: (_, row) =>
        field.name === source?.nameField ? (
          <NameLink field={field} row={row} resource={resource} words={{ t, format }} />
        ) : (
          cell(field, row, { t, format })
        ),
    }));
  }, [resource, source, t, format]);
}

function NameLink({
  field,
  row,
  resource,
  words,
}: {
  field: FieldView;
  row: GridRow;
  resource: string;
  words: CellWords;
}) {
  const page = pageOf(resource, row.id);
  const name = cell(field, row, words);
  return page ? <Link to={page}>{name}</Link> : name;
}
