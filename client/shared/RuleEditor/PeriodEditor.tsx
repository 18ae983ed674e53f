import { InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Unit } from '#reports/days.ts';
import type { Period } from '#reports/periods.ts';
import { DayInput } from '../DayInput.tsx';
import type { EditorProps } from './ValueEditor.tsx';

const kinds = ['last', 'next', 'this', 'previous', 'moreThan', 'from'] as const;
type Kind = (typeof kinds)[number];
const units = ['day', 'week', 'month', 'quarter', 'year'] as const satisfies Unit[];

/** A stretch of time told from today, or between two days. */
export function PeriodEditor({ value, onChange }: EditorProps) {
  const { t } = useTranslation();
  const period = periodIn(value);
  const kind = kindOf(period);
  return (
    <>
      <Select
        options={kinds.map((name) => ({ value: name, label: t(`period ${name}`) }))}
        value={kind}
        onChange={(next) => onChange(periodOf(next, period))}
        popupMatchSelectWidth={false}
        aria-label={t('rules.periodKind')}
      />
      <Details period={period} onChange={onChange} />
    </>
  );
}

function Details({ period, onChange }: { period: Period; onChange: (period: unknown) => void }) {
  const { t } = useTranslation();
  if ('from' in period) {
    return (
      <>
        <DayInput
          label={t('rules.value')}
          value={period.from}
          onChange={(from) => onChange({ ...period, from: from ?? '' })}
        />
        <span>{t('to')}</span>
        <DayInput
          label={t('rules.value')}
          value={period.to}
          onChange={(to) => onChange({ ...period, to: to ?? '' })}
        />
      </>
    );
  }
  const kind = kindOf(period);
  const count = countOf(period);
  const unit = unitOf(period);
  return (
    <>
      {count !== undefined && (
        <InputNumber
          min={1}
          max={1000}
          precision={0}
          value={count}
          onChange={(next) => onChange(make(kind, next ?? 1, unit))}
          aria-label={t('rules.count')}
        />
      )}
      <Select
        options={units.map((name) => ({ value: name, label: t(`unit ${name}`, { count: count ?? 1 }) }))}
        value={unit}
        onChange={(next) => onChange(make(kind, count ?? 1, next))}
        popupMatchSelectWidth={false}
        aria-label={t('rules.unit')}
      />
    </>
  );
}

const standard: Period = { last: 30, unit: 'day' };

const periodIn = (value: unknown): Period =>
  typeof value === 'object' && value !== null && kinds.some((kind) => kind in value)
    ? (value as Period)
    : standard;

const kindOf = (period: Period): Kind => kinds.find((kind) => kind in period) ?? 'last';

const periodOf = (kind: Kind, old: Period): Period => make(kind, countOf(old) ?? 1, unitOf(old));

function make(kind: Kind, count: number, unit: Unit): Period {
  if (kind === 'from') return { from: '', to: '' };
  if (kind === 'this') return { this: unit };
  if (kind === 'previous') return { previous: unit };
  if (kind === 'next') return { next: count, unit };
  return kind === 'moreThan' ? { moreThan: count, unit, ago: true } : { last: count, unit };
}

function countOf(period: Period): number | undefined {
  if ('last' in period) return period.last;
  if ('next' in period) return period.next;
  return 'moreThan' in period ? period.moreThan : undefined;
}

function unitOf(period: Period): Unit {
  if ('this' in period) return period.this;
  if ('previous' in period) return period.previous;
  return 'unit' in period ? period.unit : 'day';
}
