import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Unit, units } from '#reports/days.ts';
import { NumberInput } from '../../NumberInput.tsx';
import { countOf, kindOf, type Span, spanOf, unitOf } from './periods.ts';

/** How many of which unit: "[30] [days]", or only "[month]". */
export function SpanEditor({ span, onChange }: { span: Span; onChange: (span: Span) => void }) {
  const { t } = useTranslation();
  const [kind, count, unit] = [kindOf(span), countOf(span), unitOf(span)];
  return (
    <>
      {count !== undefined && (
        <NumberInput
          className="rule-count"
          min={1}
          max={1000}
          precision={0}
          value={count}
          onChange={(next) => onChange(spanOf(kind, next ?? 1, unit))}
          aria-label={t('rules.count')}
        />
      )}
      <Select<Unit>
        className="rule-kind"
        options={units.map((name) => ({ value: name, label: t(`unit ${name}`, { count: count ?? 1 }) }))}
        value={unit}
        onChange={(next) => onChange(spanOf(kind, count ?? 1, next))}
        popupMatchSelectWidth={false}
        aria-label={t('rules.unit')}
      />
    </>
  );
}
