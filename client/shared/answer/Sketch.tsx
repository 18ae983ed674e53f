import { theme } from 'antd';
import type { ReactNode } from 'react';
import type { ChartKind } from '#reports/definition.ts';
import { useInk } from './charts/useInk.ts';
import type { Plot, Point } from './plot.ts';
import { slicesOf } from './plot.ts';

interface Props {
  kind: Exclude<ChartKind, 'table' | 'number' | 'scatter'>;
  plot: Plot;
}

const width = 240;
const height = 84;
const mostPoints = 24;

/** A chart without axes or words, drawn by hand: a page of forty needs no drawing library. */
export function Sketch({ kind, plot }: Props) {
  const ink = useInk();
  const { token } = theme.useToken();
  const points =
    kind === 'line' || kind === 'area' ? plot.points.slice(-60) : plot.points.slice(0, mostPoints);
  const shown = { ...plot, points };
  const drawn: Record<Props['kind'], () => ReactNode> = {
    bar: () => bars(shown, ink.series, false),
    stackedBar: () => bars(shown, ink.series, true),
    horizontalBar: () => lying(shown, ink.series(0)),
    line: () => lines(shown, ink.series),
    area: () => lines(shown, ink.series),
    pie: () => slices(plot, ink.series, token.colorBgContainer),
    heatTable: () => heat(shown, token.colorPrimary),
  };
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      height={height}
      preserveAspectRatio={kind === 'pie' ? 'xMidYMid' : 'none'}
      aria-hidden
    >
      {drawn[kind]()}
    </svg>
  );
}

type Colour = (index: number) => string;

const heightOf = (value: number | null | undefined, most: number): number =>
  most > 0 ? (Math.max(0, value ?? 0) / most) * height : 0;

const sumOf = ({ values }: Point): number =>
  values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0);

const greatest = (points: Point[], of: (point: Point) => number): number => Math.max(0, ...points.map(of));

function bars({ points, series }: Plot, colour: Colour, isStacked: boolean): ReactNode {
  const most = greatest(
    points,
    isStacked ? sumOf : ({ values }) => Math.max(0, ...values.map((v) => v ?? 0)),
  );
  const step = width / points.length;
  const each = isStacked ? step * 0.7 : (step * 0.8) / Math.max(1, series.length);
  return points.flatMap((point, at) => {
    let base = height;
    return point.values.map((value, index) => {
      const tall = heightOf(value, most);
      base = isStacked ? base - tall : height - tall;
      const x = at * step + step * 0.1 + (isStacked ? 0 : index * each);
      return (
        <rect
          key={`${point.key} ${series[index]?.key}`}
          x={x}
          y={base}
          width={each}
          height={tall}
          fill={colour(index)}
        />
      );
    });
  });
}

function lying({ points }: Plot, colour: string): ReactNode {
  const shown = points.slice(0, 8);
  const most = greatest(shown, ({ values: [value] }) => value ?? 0);
  const step = height / Math.max(1, shown.length);
  return shown.map(({ key, values: [value] }, at) => (
    <rect
      key={key}
      x={0}
      y={at * step + 1}
      width={most > 0 ? (Math.max(0, value ?? 0) / most) * width : 0}
      height={step * 0.7}
      fill={colour}
    />
  ));
}

/** A line breaks where there is no value. */
function lines({ points, series }: Plot, colour: Colour): ReactNode {
  const most = greatest(points, ({ values }) => Math.max(0, ...values.map((v) => v ?? 0)));
  const xOf = (at: number) => (points.length > 1 ? (at / (points.length - 1)) * (width - 4) + 2 : width / 2);
  return series.map(({ key }, index) => {
    const path = points
      .map(({ values }, at) => {
        const value = values[index];
        if (value === null || value === undefined) return '';
        const isBegun = at > 0 && points[at - 1]?.values[index] !== null;
        return `${isBegun ? 'L' : 'M'}${xOf(at).toFixed(1)} ${(height - 2 - heightOf(value, most) * 0.95).toFixed(1)}`;
      })
      .join('');
    return (
      <path
        key={key}
        d={path}
        fill="none"
        stroke={colour(index)}
        strokeWidth={2}
        vectorEffect="non-scaling-stroke"
      />
    );
  });
}

function slices(plot: Plot, colour: Colour, paper: string): ReactNode {
  const parts = slicesOf(plot, '');
  const total = parts.reduce((sum, { values: [value] }) => sum + (value ?? 0), 0);
  let begun = 0;
  return parts.map(({ key, values: [value] }, index) => {
    const from = begun;
    begun += total > 0 ? (value ?? 0) / total : 0;
    return (
      <path key={key} d={sliceOf(from, Math.min(begun, from + 0.9999))} fill={colour(index)} stroke={paper} />
    );
  });
}

/** From 0 to 1 around the circle, from its top on. */
function sliceOf(from: number, to: number): string {
  const radius = height / 2 - 2;
  const at = (share: number) => {
    const angle = share * 2 * Math.PI - Math.PI / 2;
    return `${(width / 2 + radius * Math.cos(angle)).toFixed(2)} ${(height / 2 + radius * Math.sin(angle)).toFixed(2)}`;
  };
  return `M${width / 2} ${height / 2}L${at(from)}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}Z`;
}

function heat({ points, series }: Plot, colour: string): ReactNode {
  const shown = points.slice(0, 8);
  const most = greatest(shown, ({ values }) => Math.max(0, ...values.map((v) => v ?? 0)));
  const [wide, tall] = [width / Math.max(1, series.length), height / Math.max(1, shown.length)];
  return shown.flatMap((point, y) =>
    series.map(({ key }, x) => (
      <rect
        key={`${point.key} ${key}`}
        x={x * wide}
        y={y * tall}
        width={wide - 1}
        height={tall - 1}
        fill={colour}
        fillOpacity={most > 0 ? 0.06 + (0.8 * Math.max(0, point.values[x] ?? 0)) / most : 0.06}
      />
    )),
  );
}
