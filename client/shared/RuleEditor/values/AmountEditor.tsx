import { useTranslation } from 'react-i18next';
import type { FieldType } from '../../catalog.ts';
import { NumberInput } from '../../NumberInput.tsx';
import type { EditorProps } from '../editorContext.ts';

interface Props extends EditorProps {
  view: { type: FieldType };
  label?: string;
  placeholder?: string;
}

/** Money is typed in dollars and kept in cents. */
export function AmountEditor({ view, value, onChange, label, placeholder = '' }: Props) {
  const { t } = useTranslation();
  const scale = scaleOf(view.type);
  return (
    <NumberInput
      value={typeof value === 'number' ? value / scale : null}
      onChange={(amount) => onChange(typeof amount === 'number' ? stored(amount, scale) : undefined)}
      {...(scale === 100 ? { precision: 2, suffix: '$' } : {})}
      placeholder={placeholder}
      aria-label={label ?? t('rules.value')}
    />
  );
}

export const scaleOf = (type: FieldType): number => (type === 'money' ? 100 : 1);

/** Whole cents; of other numbers six digits. */
export const stored = (amount: number, scale: number): number =>
  scale === 100 ? Math.round(amount * scale) : Math.round(amount * 1e6) / 1e6;

export function AmountPairEditor({ view, value, onChange }: Props) {
  const { t } = useTranslation();
  const [low, high]: unknown[] = Array.isArray(value) ? value : [];
  return (
    <>
      <AmountEditor view={view} value={low} onChange={(next) => onChange([next ?? null, high ?? null])} />
      <span>{t('and')}</span>
      <AmountEditor view={view} value={high} onChange={(next) => onChange([low ?? null, next ?? null])} />
    </>
  );
}
