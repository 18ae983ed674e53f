/** What the drawing library says of a point's place. */
export interface Dot {
  cx?: number | undefined;
  cy?: number | undefined;
  index?: number | undefined;
}

interface Props {
  dot: Dot;
  isPartial: boolean;
  /** Where the points stand too close, only what is partial is shown. */
  isShown: boolean;
  colour: string;
  paper: string;
}

/** A point of a line; hollow where only a part of its date is in the answer. */
export function PointDot({ dot: { cx, cy }, isPartial, isShown, colour, paper }: Props) {
  if (cx === undefined || cy === undefined || Number.isNaN(cy) || !(isShown || isPartial)) return <g />;
  return (
    <circle
      cx={cx}
      cy={cy}
      r={isPartial ? 4 : 3}
      fill={isPartial ? paper : colour}
      stroke={colour}
      strokeWidth={2}
    />
  );
}
