import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useZone } from './useToday.ts';
import { atWallTime, wallTime } from './wallTime.ts';

/** A moment as the clocks of the report's zone show it. */
export function MomentInput({ value, onChange }: { value: number; onChange: (ms: number) => void }) {
  const { t } = useTranslation();
  const zone = useZone();
  return (
    <DatePicker
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      allowClear={false}
      value={dayjs(wallTime(value, zone))}
      onChange={(chosen) => chosen && onChange(atWallTime(chosen.format('YYYY-MM-DDTHH:mm'), zone))}
      aria-label={t('rules.value')}
    />
  );
}
