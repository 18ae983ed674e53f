import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type EditorProps, type TypedProps, useEditing } from '../editorContext.ts';
import { takes } from '../shape.ts';

/** One or more of a closed list. */
export function ChoiceEditor({ view, operator, value, onChange }: TypedProps) {
  const { t } = useTranslation();
  const { catalog } = useEditing();
  const isMany = takes(operator) === 'many';
  return (
    <Select
      {...(isMany ? { mode: 'multiple' as const } : {})}
      optionFilterProp="label"
      showSearch
      options={view.choices ? catalog.choices[view.choices] : []}
      value={isMany ? (Array.isArray(value) ? value : []) : (value ?? null)}
      onChange={onChange}
      placeholder={t('choose')}
      aria-label={t('rules.value')}
    />
  );
}

export function YesNoEditor({ value, onChange }: EditorProps) {
  const { t } = useTranslation();
  return (
    <Segmented
      aria-label={t('rules.value')}
      options={[
        { label: t('yes'), value: 1 },
        { label: t('no'), value: 0 },
      ]}
      value={value === false ? 0 : 1}
      onChange={(chosen) => onChange(chosen === 1)}
    />
  );
}

/** Yes, no, or both. */
export function YesNoList({ value, onChange }: EditorProps) {
  const { t } = useTranslation();
  const chosen: unknown[] = Array.isArray(value) ? value : [];
  return (
    <Select<('yes' | 'no')[]>
      mode="multiple"
      options={[
        { label: t('yes'), value: 'yes' },
        { label: t('no'), value: 'no' },
      ]}
      value={chosen.map((each) => (each ? 'yes' : 'no'))}
      onChange={(next) => onChange(next.map((each) => each === 'yes'))}
      placeholder={t('choose')}
      aria-label={t('rules.value')}
    />
  );
}
