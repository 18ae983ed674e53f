import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkingTime } from '#server/professionals/contract.ts';
import { useFormat } from './format.ts';

/** A usual week in words, a line for each day on which somebody works. */
export function WeekText({ times }: { times: readonly WorkingTime[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (times.length === 0) return <Typography.Text type="secondary">{t('week.unknown')}</Typography.Text>;
  const days = [...Map.groupBy(times, ({ weekday }) => weekday)];
  return (
    <div>
      {days.map(([weekday, own]) => (
        <div key={weekday}>
          {format.weekday(weekday)} {own.map(({ from, to }) => `${from}–${to}`).join(', ')}
        </div>
      ))}
    </div>
  );
}
