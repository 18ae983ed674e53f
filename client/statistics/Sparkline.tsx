import { theme } from 'antd';

const width = 96;
const height = 24;

/** A line without axes; what it shows is said beside it. A value that is missing breaks it. */
export function Sparkline({ values, label }: { values: readonly (number | null)[]; label: string }) {
  const { token } = theme.useToken();
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  const x = (at: number) => (at / Math.max(1, values.length - 1)) * (width - 4) + 2;
  const y = (value: number) => height - 2 - (most > 0 ? (value / most) * (height - 4) : 0);
  const path = values
    .map((value, at) => {
      if (value === null) return '';
      const isBegun = at > 0 && values[at - 1] !== null;
      return `${isBegun ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path d={path} fill="none" stroke={token.colorPrimary} strokeWidth={1.5} />
    </svg>
  );
}
