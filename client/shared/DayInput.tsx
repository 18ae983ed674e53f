import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  id?: string;
  label?: string;
  value?: unknown;
  onChange?: (day: string | null) => void;
  noFuture?: boolean;
}

/** A calendar day, kept as YYYY-MM-DD. */
export const DayInput = ({ id, label, value, onChange, noFuture = false }: Props) => (
  <DatePicker
    {...(id ? { id } : {})}
    {...(label ? { 'aria-label': label } : {})}
    {...(noFuture ? { maxDate: dayjs() } : {})}
    format="YYYY-MM-DD"
    style={{ width: 200, maxWidth: '100%' }}
    value={typeof value === 'string' && value ? dayjs(value) : null}
    onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
  />
);
