import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { atWallTime, wallTime } from './RuleEditor/values/wallTime.ts';
import { useSession } from './session.ts';

interface Props {
  id?: string;
  value?: unknown;
  onChange?: (ms: number | null) => void;
}

/** A moment as the clocks of the company's zone show it, kept as epoch milliseconds. */
export function InstantInput({ id, value, onChange }: Props) {
  const { timeZone } = useSession().company;
  return (
    <DatePicker
      {...(id ? { id } : {})}
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      needConfirm={false}
      format="YYYY-MM-DD HH:mm"
      style={{ width: 200, maxWidth: '100%' }}
      value={typeof value === 'number' ? dayjs(wallTime(value, timeZone)) : null}
      onChange={(at) => onChange?.(at ? atWallTime(at.format('YYYY-MM-DDTHH:mm'), timeZone) : null)}
    />
  );
}
