import {
  BarChartOutlined,
  LineChartOutlined,
  NumberOutlined,
  PieChartOutlined,
  TableOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Drawing } from './chartFit.ts';

export const chartIcons: Record<Drawing, ReactNode> = {
  table: <TableOutlined />,
  number: <NumberOutlined />,
  bar: <BarChartOutlined />,
  line: <LineChartOutlined />,
  pie: <PieChartOutlined />,
};
