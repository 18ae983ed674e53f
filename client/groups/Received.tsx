import { Flex, Skeleton, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { GridRow } from '../shared/Grid/useGrid.ts';

interface Props {
  rows: GridRow[];
  isPending: boolean;
  emptyText: string;
  children: (row: GridRow) => ReactNode;
}

/** What a group has received, one below the other. */
export function Received({ rows, isPending, emptyText, children }: Props) {
  if (isPending) return <Skeleton active />;
  if (rows.length === 0) return <Typography.Text type="secondary">{emptyText}</Typography.Text>;
  return (
    <Flex vertical gap="small">
      {rows.map(children)}
    </Flex>
  );
}
