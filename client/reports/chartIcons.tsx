import {
  BarChartOutlined,
  LineChartOutlined,
  NumberOutlined,
  PieChartOutlined,
  TableOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { ChartKind } from '#reports/definition.ts';

export const chartIcons: Record<ChartKind, ReactNode> = {
  table: <TableOutlined />,
  number: <NumberOutlined />,
  bar: <BarChartOutlined />,
  line: <LineChartOutlined />,
  pie: <PieChartOutlined />,
};
