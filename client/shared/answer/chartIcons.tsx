import {
  AreaChartOutlined,
  BarChartOutlined,
  BarsOutlined,
  DotChartOutlined,
  HeatMapOutlined,
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
  stackedBar: <StackedBars />,
  horizontalBar: <BarsOutlined />,
  line: <LineChartOutlined />,
  area: <AreaChartOutlined />,
  pie: <PieChartOutlined />,
  scatter: <DotChartOutlined />,
  heatTable: <HeatMapOutlined />,
};

/** Stacked bars, which the icon set lacks. */
function StackedBars() {
  return (
    <span className="anticon" aria-hidden>
      <svg viewBox="0 0 16 16" width="1em" height="1em" fill="currentColor" aria-hidden>
        <path d="M2 14V8h3v6zM2 7V4h3v3zM6.5 14V6h3v8zM6.5 5V1h3v4zM11 14v-4h3v4zM11 9V5h3v4z" />
      </svg>
    </span>
  );
}
