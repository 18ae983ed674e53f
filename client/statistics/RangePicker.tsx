import { DatePicker, Flex, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Today } from '#reports/periods.ts';
import { useNarrow } from '../shared/useNarrow.ts';
import { type Preset, presetOf, presets, type Range, rangeOf } from './ranges.ts';

interface Props {
  today: Today;
  range: Range;
  onChange: (range: Range) => void;
}

/** The usual spans with one click, any other with two days. */
export function RangePicker({ today, range, onChange }: Props) {
  const { t } = useTranslation('statistics');
  const isNarrow = useNarrow(760);
  const value = presetOf(range, today) ?? 'custom';
  const options = [
    ...presets.map((preset) => ({ value: preset, label: t(preset) })),
    ...(value === 'custom' ? [{ value, label: t('custom') }] : []),
  ];
  const choose = (chosen: string): void => {
    const preset = presets.find((known): known is Preset => known === chosen);
    if (preset) onChange(rangeOf(preset, today));
  };
  const shared = { 'aria-label': t('range'), value, options, onChange: choose };
  return (
    <Flex gap="small" wrap align="center">
      {isNarrow ? <Select {...shared} style={{ flex: '1 1 100%' }} /> : <Segmented {...shared} />}
      <DatePicker.RangePicker
        separator="–"
        allowClear={false}
        aria-label={t('custom')}
        value={[dayjs(range.from), dayjs(range.to)]}
        onChange={(days) =>
          days?.[0] && days[1] && onChange({ from: written(days[0]), to: written(days[1]) })
        }
        style={isNarrow ? { flex: '1 1 100%' } : {}}
      />
    </Flex>
  );
}

const written = (day: dayjs.Dayjs): string => day.format('YYYY-MM-DD');
