import { DatePicker, Flex, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period } from '#reports/periods.ts';
import { useFormat } from '../format.ts';
import { periodWords } from '../periodWords.ts';
import { useBranches } from '../useBranches.ts';
import type { Common } from './board.ts';

interface Props {
  common: Common;
  onChange: (common: Common) => void;
}

/** One period and some branches for all tiles at once. */
export function CommonFilters({ common, onChange }: Props) {
  const { t } = useTranslation('board');
  return (
    <Flex gap={8} wrap role="group" aria-label={t('filters')}>
      <PeriodChoice common={common} onChange={onChange} />
      <BranchChoice common={common} onChange={onChange} />
    </Flex>
  );
}

const usual: Period[] = [
  { this: 'week' },
  { this: 'month' },
  { previous: 'month' },
  { this: 'quarter' },
  { previous: 'quarter' },
  { this: 'year' },
  { last: 30, unit: 'day' },
  { last: 12, unit: 'month' },
];

const own = 'own';
const days = 'days';

function PeriodChoice({ common: { period, ...rest }, onChange }: Props) {
  const { t } = useTranslation('board');
  const words = { t: useTranslation('shared').t, format: useFormat() };
  const [isChoosing, setChoosing] = useState(false);
  const isUsual = usual.some((each) => same(each, period));
  const isDays = isChoosing || (period !== undefined && !isUsual && 'from' in period);
  const named = (each: Period) => ({ value: JSON.stringify(each), label: periodWords(words, each) });
  const choose = (value: string): void => {
    setChoosing(value === days);
    if (value === own) onChange(rest);
    else if (value !== days) onChange({ ...rest, period: JSON.parse(value) as Period });
  };
  return (
    <>
      <Select<string>
        aria-label={t('period')}
        value={isDays ? days : period ? JSON.stringify(period) : own}
        onChange={choose}
        popupMatchSelectWidth={false}
        style={{ minWidth: 200 }}
        options={[
          { value: own, label: t('period.own') },
          ...usual.map(named),
          ...(period && !isUsual && !isDays ? [named(period)] : []),
          { value: days, label: t('period.days') },
        ]}
      />
      {isDays && (
        <DayRange period={period} onChange={(from, to) => onChange({ ...rest, period: { from, to } })} />
      )}
    </>
  );
}

const same = (a: Period, b: Period | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

function DayRange({
  period,
  onChange,
}: {
  period: Period | undefined;
  onChange: (from: string, to: string) => void;
}) {
  const { t } = useTranslation('board');
  const known =
    period && 'from' in period && typeof period.from === 'string' && typeof period.to === 'string'
      ? ([dayjs(period.from), dayjs(period.to)] as const)
      : null;
  return (
    <DatePicker.RangePicker
      separator="–"
      allowClear={false}
      aria-label={t('period.between')}
      value={known ? [known[0], known[1]] : null}
      onChange={(chosen) => chosen?.[0] && chosen[1] && onChange(written(chosen[0]), written(chosen[1]))}
    />
  );
}

const written = (day: dayjs.Dayjs): string => day.format('YYYY-MM-DD');

/** Nobody is asked for a branch where there is no choice. */
function BranchChoice({ common: { branchIds = [], ...rest }, onChange }: Props) {
  const { t } = useTranslation('board');
  const branches = useBranches();
  if (branches.length < 2) return null;
  return (
    <Select<number[]>
      mode="multiple"
      allowClear
      aria-label={t('branches')}
      placeholder={t('branches.all')}
      value={branchIds}
      onChange={(ids) => onChange({ ...rest, ...(ids.length ? { branchIds: ids } : {}) })}
      options={branches.map(({ id, name }) => ({ value: id, label: name }))}
      optionFilterProp="label"
      popupMatchSelectWidth={false}
      style={{ minWidth: 220 }}
    />
  );
}
