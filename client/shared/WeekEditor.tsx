import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkingTime } from '#server/professionals/contract.ts';
import { useFormat } from './format.ts';

interface Props {
  id?: string;
  value?: WorkingTime[];
  onChange?: (times: WorkingTime[]) => void;
}

/** When somebody works in a usual week: any number of times on each day. */
export function WeekEditor({ id, value = [], onChange }: Props) {
  const change = (times: WorkingTime[]) => onChange?.(times);
  return (
    <Flex vertical gap={6} {...(id ? { id } : {})}>
      {weekdays.map((weekday) => (
        <Day key={weekday} weekday={weekday} times={value} onChange={change} />
      ))}
    </Flex>
  );
}

const weekdays = [1, 2, 3, 4, 5, 6, 7];

interface DayProps {
  weekday: number;
  times: WorkingTime[];
  onChange: (times: WorkingTime[]) => void;
}

function Day({ weekday, times, onChange }: DayProps) {
  const { t } = useTranslation();
  const day = useFormat().weekday(weekday);
  const own = times.flatMap((time, index) => (time.weekday === weekday ? [{ time, index }] : []));
  const put = (index: number, time: WorkingTime) => onChange(times.with(index, time));
  return (
    <Flex gap="small" align="flex-start" wrap>
      <span style={{ width: 96, lineHeight: '32px' }}>{day}</span>
      <Flex vertical gap={4}>
        {own.map(({ time, index }) => (
          <Flex key={index} gap={6} align="center">
            <Time
              name={t('week.from', { day })}
              value={time.from}
              onChange={(from) => put(index, { ...time, from })}
            />
            –
            <Time
              name={t('week.to', { day })}
              value={time.to}
              onChange={(to) => put(index, { ...time, to })}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('week.remove', { day, from: time.from, to: time.to })}
              onClick={() => onChange(times.toSpliced(index, 1))}
            />
          </Flex>
        ))}
        {own.length === 0 && (
          <Typography.Text type="secondary" style={{ lineHeight: '32px' }}>
            {t('week.off')}
          </Typography.Text>
        )}
      </Flex>
      <Button
        type="text"
        icon={<PlusOutlined />}
        aria-label={t('week.add', { day })}
        onClick={() => onChange([...times, { weekday, ...next(own.at(-1)?.time) }])}
      />
    </Flex>
  );
}

/** After the last time of the day comes the afternoon, or the evening. */
function next(last: WorkingTime | undefined): { from: string; to: string } {
  if (!last) return { from: '09:00', to: '12:00' };
  return last.to <= '13:00' ? { from: '13:00', to: '17:00' } : { from: last.to, to: '23:00' };
}

function Time({ name, value, onChange }: { name: string; value: string; onChange: (time: string) => void }) {
  return (
    <Input
      type="time"
      step={300}
      required
      aria-label={name}
      value={value}
      onChange={({ target }) => target.value && onChange(target.value)}
      style={{ width: 116 }}
    />
  );
}
