import { Flex, Skeleton, Table, type TableProps } from 'antd';
import type { CSSProperties, MouseEvent, ReactNode, ThHTMLAttributes } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Column } from '#server/views/contract.ts';
import { type FieldView, isOfPeople, type SourceView } from '../catalog.ts';
import { PersonAvatar } from '../PersonAvatar.tsx';
import { type CellWords, cell, isNumeric } from './Cell.tsx';
import { HeaderCell, padding, type Resizing } from './HeaderCell.tsx';
import { openRowMenu } from './openRowMenu.ts';
import type { ColumnsModel } from './useColumns.ts';
import type { GridModel, GridRow } from './useGrid.ts';

export interface ListProps {
  source: SourceView;
  grid: GridModel;
  columns: ColumnsModel;
  words: CellWords;
  path: (row: GridRow) => string | undefined;
  small: boolean;
  expanded: ((row: GridRow) => ReactNode) | undefined;
  /** What can be done with a row. */
  rowMenu?: ((row: GridRow) => ReactNode) | undefined;
}

export function GridTable(props: ListProps) {
  const { source, grid, columns, path, small, expanded } = props;
  const navigate = useNavigate();
  const isFirst = grid.query.isPending;
  return (
    <Table<GridRow>
      className="grid-table"
      rowKey="id"
      size={small || columns.density !== 'comfortable' ? 'small' : 'middle'}
      columns={columnsOf(props) ?? []}
      components={components}
      dataSource={isFirst ? placeholders : grid.rows}
      pagination={false}
      sticky={small || expanded ? false : { offsetHeader: 56 }}
      scroll={{ x: 'max-content' }}
      aria-label={source.label}
      showSorterTooltip={false}
      onChange={(_pages, _filters, sorter) => grid.set({ sort: sortOf(sorter) })}
      onRow={(row) => rowProps(path(row), (to) => void navigate(to))}
      {...(expanded
        ? {
            expandable: {
              expandedRowRender: expanded,
              rowExpandable: (row) => row.id > 0 && expanded(row) !== null,
            },
          }
        : {})}
    />
  );
}

const components = { header: { cell: HeaderCell } };

const placeholders: GridRow[] = Array.from({ length: 8 }, (_, index) => ({ id: -index - 1 }));

function columnsOf(props: ListProps): TableProps<GridRow>['columns'] {
  const { rowMenu } = props;
  const menu = {
    key: 'menu',
    width: 48,
    fixed: 'right' as const,
    render: (_: unknown, row: GridRow) => (row.id < 0 ? null : rowMenu?.(row)),
  };
  return [...fieldColumns(props), ...(rowMenu ? [menu] : [])];
}

function fieldColumns(props: ListProps) {
  const { source, columns, words, path } = props;
  return columns.columns.map((field) => {
    const { width } = columnOf(field, columns);
    return {
      key: sortKey(field, source) ?? field.name,
      title: field.label,
      align: isNumeric(field) && !words.cells?.[field.name] ? ('right' as const) : ('left' as const),
      ellipsis: false,
      ...sorting(field, props),
      ...arranging(field, props),
      render: (_: unknown, row: GridRow) =>
        row.id < 0 ? (
          <Skeleton.Input active size="small" block style={{ minWidth: 60 }} />
        ) : (
          <GridCell
            field={field}
            row={row}
            words={words}
            width={width}
            to={field.name === source.nameField ? path(row) : undefined}
            picture={pictureOf(field, props)}
          />
        ),
    };
  });
}

function sorting(field: FieldView, { source, grid, small }: ListProps) {
  const key = sortKey(field, source);
  if (key === undefined || small) return {};
  const position = grid.state.sort.findIndex((sort) => sort.field === key);
  const order = grid.state.sort[position]?.order;
  return {
    sorter: { multiple: position < 0 ? 1 : 10 - position },
    sortOrder: order ? (`${order}end` as 'ascend' | 'descend') : null,
  };
}

const columnOf = ({ name }: FieldView, { list }: ColumnsModel): Partial<Column> =>
  list.find((column) => column.name === name) ?? {};

/** A short list within a page has its columns as they are. */
function arranging(field: FieldView, { columns, small }: ListProps) {
  if (small) return {};
  const { width, pinned } = columnOf(field, columns);
  const resizing: Resizing = {
    label: field.label,
    width,
    onResize: (next) => columns.resize(field.name, next),
  };
  return {
    ...(pinned ? { fixed: 'left' as const } : {}),
    onHeaderCell: () => ({ resizing }) as ThHTMLAttributes<HTMLTableCellElement>,
  };
}

function GridCell({
  field,
  row,
  words,
  width,
  to,
  picture,
}: {
  field: FieldView;
  row: GridRow;
  words: CellWords;
  width: number | undefined;
  to: string | undefined;
  picture: number | undefined;
}) {
  const content = cell(field, row, words);
  const beside = 2 * padding + (picture ? picture + pictureGap : 0);
  const style: CSSProperties = width ? { width: width - beside, maxWidth: 'none' } : {};
  const name = to ? (
    <Link
      to={to}
      className="grid-name"
      style={style}
      data-row={row.id}
      onClick={(event) => event.stopPropagation()}
    >
      {content}
    </Link>
  ) : (
    <div className="grid-cell" style={style}>
      {content}
    </div>
  );
  return picture ? (
    <Flex align="center" gap={pictureGap}>
      <PersonAvatar size={picture} name={String(row[field.name])} />
      {name}
    </Flex>
  ) : (
    name
  );
}

const pictureGap = 8;

/** How large in pixels a person is pictured beside the name; not at all where rows are to be low. */
const pictureOf = ({ name }: FieldView, { source, columns, small }: ListProps): number | undefined =>
  name === source.nameField && isOfPeople(source) && !small && columns.density === 'comfortable'
    ? 24
    : undefined;

/** A related row is sorted by its name, where it has one that the database keeps. */
const sortKey = (field: FieldView, source: SourceView): string | undefined => {
  if (field.type !== 'reference') return field.name;
  const relation = source.relations.find(({ name }) => name === field.relation);
  return relation && nameFields[relation.to] ? `${relation.name}.${nameFields[relation.to]}` : field.name;
};

const nameFields: Record<string, string> = {
  branches: 'name',
  bundles: 'name',
  colleagues: 'fullName',
  clients: 'fullName',
  groups: 'title',
  interventionCodes: 'name',
};

type Sorter = Parameters<NonNullable<TableProps<GridRow>['onChange']>>[2];

/** antd hands over the columns by priority, and one that is not sorted any more without an order. */
function sortOf(sorter: Sorter) {
  const sorted = (Array.isArray(sorter) ? sorter : [sorter]).filter(({ order }) => order);
  return sorted.slice(0, 5).map(({ columnKey, order }) => ({
    field: String(columnKey),
    order: order === 'descend' ? ('desc' as const) : ('asc' as const),
  }));
}

function rowProps(to: string | undefined, open: (to: string) => void) {
  if (!to) return { onContextMenu: openRowMenu };
  return {
    onContextMenu: openRowMenu,
    className: 'grid-row',
    onClick: ({ target }: MouseEvent) => {
      if (
        window.getSelection()?.toString() ||
        (target instanceof Element &&
          target.closest('a, button, input, label, [role="dialog"], .ant-modal-root, .ant-dropdown'))
      )
        return;
      open(to);
    },
  };
}
