import { NumberInput } from '../NumberInput.tsx';

interface Props {
  id?: string;
  value?: unknown;
  onChange?: (cents: number | null) => void;
}

/** An amount in dollars, kept as whole cents. */
export const MoneyInput = ({ id, value, onChange }: Props) => (
  <NumberInput
    {...(id ? { id } : {})}
    min={0}
    precision={2}
    suffix="$"
    style={{ width: 160 }}
    value={typeof value === 'number' ? value / 100 : null}
    onChange={(dollars) => onChange?.(dollars === null ? null : Math.round(Number(dollars) * 100))}
  />
);
