import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TypedProps } from '../editorContext.ts';
import { DayField } from './DayField.tsx';

const relatives = ['today', 'yesterday', 'tomorrow'] as const;

/** Nothing happens exactly now, but before and after. */
const isOrder = (operator: string): boolean => ['<', '<=', '>', '>='].includes(operator);

/** A day on the calendar, or one that moves with today; or the very moment. */
export function DayEditor({ view, operator, value, onChange }: TypedProps) {
  const { t } = useTranslation();
  const relative = relativeIn(value);
  const hasNow = relative === 'now' || (view.type === 'instant' && isOrder(operator));
  const options = ['on', ...relatives, ...(hasNow ? ['now'] : [])].map((name) => ({
    value: name,
    label: t(`day ${name}`),
  }));
  return (
    <>
      <Select
        className="rule-kind"
        options={options}
        value={relative ?? 'on'}
        onChange={(name) => onChange(name === 'on' ? undefined : { relative: name })}
        popupMatchSelectWidth={false}
        aria-label={t('rules.dayKind')}
      />
      {relative === undefined && <DayField label={t('rules.value')} value={value} onChange={onChange} />}
    </>
  );
}

export function DayPairEditor({ value, onChange, ...props }: TypedProps) {
  const { t } = useTranslation();
  const [from, to]: unknown[] = Array.isArray(value) ? value : [];
  return (
    <>
      <DayEditor {...props} value={from} onChange={(day) => onChange([day ?? null, to ?? null])} />
      <span>{t('and')}</span>
      <DayEditor {...props} value={to} onChange={(day) => onChange([from ?? null, day ?? null])} />
    </>
  );
}

function relativeIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('relative' in value)) return undefined;
  return String(value.relative);
}
