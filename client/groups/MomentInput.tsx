import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  id?: string;
  value?: number | null;
  onChange?: (at: number | null) => void;
}

/** An instant, chosen by day and time of this computer's clock. */
export const MomentInput = ({ id, value, onChange }: Props) => (
  <DatePicker
    {...(id ? { id } : {})}
    showTime={{ format: 'HH:mm', minuteStep: 5 }}
    format="YYYY-MM-DD HH:mm"
    style={{ width: 220, maxWidth: '100%' }}
    value={typeof value === 'number' ? dayjs(value) : null}
    onChange={(moment) => onChange?.(moment ? moment.valueOf() : null)}
  />
);
