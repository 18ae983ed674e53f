import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format.ts';
import { useSession } from '../../session.ts';
import { inWeekOrder, partOf } from '../dateParts.ts';
import type { EditorProps } from '../editorContext.ts';

/** Weekdays, in the company's order, or hours of the day. */
export function PartsEditor({ operator, value, onChange }: EditorProps & { operator: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { weekStart } = useSession().company;
  const { part = 'weekday', numbers = [] } = partOf(operator) ?? {};
  const ordered = part === 'weekday' ? inWeekOrder(numbers, weekStart) : [...numbers];
  const chosen = ordered.filter((number) => Array.isArray(value) && value.includes(number));
  return (
    <Select<number[]>
      mode="multiple"
      optionFilterProp="label"
      options={ordered.map((number) => ({ value: number, label: format[part](number) }))}
      value={chosen}
      onChange={(next) => onChange(numbers.filter((number) => next.includes(number)))}
      placeholder={t('choose')}
      aria-label={t('rules.value')}
    />
  );
}
