import { List, type PaginationProps, Table, type TableProps, theme } from 'antd';
import type { ReactNode } from 'react';
import { useNarrow } from './useNarrow.ts';

interface Props<Row> {
  rows: Row[];
  keyOf: (row: Row) => string | number;
  columns: NonNullable<TableProps<Row>['columns']>;
  /** The same row from top to bottom, no wider than a phone. */
  block: (row: Row) => ReactNode;
  pagination?: PaginationProps | false;
}

/** A table where there is room for one, else a block for each row: nothing scrolls sideways on a phone. */
export function TableOrList<Row extends object>({
  rows,
  keyOf,
  columns,
  block,
  pagination = false,
}: Props<Row>) {
  const narrow = useNarrow(640);
  const { token } = theme.useToken();
  const shared = { size: 'small', rowKey: keyOf, dataSource: rows, pagination } as const;
  if (!narrow) return <Table<Row> {...shared} columns={columns} scroll={{ x: 'max-content' }} />;
  return (
    <List
      {...shared}
      style={{
        background: token.colorBgContainer,
        borderRadius: token.borderRadius,
        paddingBlockEnd: pagination ? token.paddingXS : 0,
      }}
      renderItem={(row) => (
        <List.Item style={{ display: 'block', padding: token.paddingXS, overflowWrap: 'anywhere' }}>
          {block(row)}
        </List.Item>
      )}
    />
  );
}
