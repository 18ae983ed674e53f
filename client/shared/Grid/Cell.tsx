import { Tag, Tooltip } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { pageOf } from '../addresses.ts';
import type { FieldView } from '../catalog.ts';
import type { Format } from '../format.ts';
import type { GridRow } from './useGrid.ts';

export interface CellWords {
  t: TFunction;
  format: Format;
  /** The instant that names its row is told to the minute. */
  whole?: string | undefined;
  cells?: Record<string, (row: GridRow) => ReactNode> | undefined;
}

/** A field of a row as its type is shown; nothing where there is nothing. */
export function cell(field: FieldView, row: GridRow, { t, format, cells, whole }: CellWords): ReactNode {
  const own = cells?.[field.name];
  if (own) return own(row);
  const value = row[field.name];
  if (field.type === 'reference') return reference(field, row);
  if (value === null || value === undefined || value === '') return null;
  switch (field.type) {
    case 'number':
      return format.number(Number(value));
    case 'money':
      return format.money(Number(value));
    case 'date':
      return format.day(String(value));
    case 'instant':
      return field.name === whole ? (
        format.instant(Number(value))
      ) : (
        <Instant at={Number(value)} format={format} />
      );
    case 'boolean':
      return t(value === true ? 'yes' : 'no');
    case 'choice':
      return (
        <Tag bordered={false} color={colours[String(value)] ?? 'default'} style={{ marginInlineEnd: 0 }}>
          {format.choice(field.choices ?? '', value)}
        </Tag>
      );
    default:
      return String(value);
  }
}

/** Only what asks for attention has a colour, and it always has its word as well. */
const colours: Record<string, string> = {
  active: 'success',
  attended: 'success',
  noShow: 'error',
  signInFailed: 'error',
};

export const isNumeric = ({ type }: FieldView): boolean => type === 'number' || type === 'money';

/** Near days are said in words; the whole instant is a hover, or a focus, away. */
function Instant({ at, format }: { at: number; format: Format }) {
  return (
    <Tooltip title={format.instant(at)}>
      <time dateTime={new Date(at).toISOString()}>{format.near(at)}</time>
    </Tooltip>
  );
}

function reference(field: FieldView, row: GridRow): ReactNode {
  const named = row[field.relation ?? ''];
  if (typeof named !== 'object' || named === null || !('label' in named) || !('id' in named)) return null;
  const page = field.to === 'clients' || field.to === 'groups' ? pageOf(field.to, named.id) : undefined;
  return page ? (
    <Link to={page} onClick={(event) => event.stopPropagation()}>
      {String(named.label)}
    </Link>
  ) : (
    String(named.label)
  );
}
