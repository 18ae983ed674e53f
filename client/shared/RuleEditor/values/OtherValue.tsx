import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type EditorProps, type TypedProps, useEditing } from '../editorContext.ts';
import { FieldPicker } from '../FieldPicker.tsx';
import { fieldFamilies, narrowed } from '../families.ts';
import { isAlike } from '../fitting.ts';
import { fittingParameters } from './parameters.ts';

/** Another field of the same row, which holds the same kind of thing. */
export function OtherField({ view, field, value, onChange }: TypedProps & { field: string }) {
  const { t } = useTranslation('RuleEditor');
  const { catalog, source } = useEditing();
  const families = useMemo(
    () =>
      narrowed(
        fieldFamilies(catalog, source),
        (other) => other.path !== field && other.view !== undefined && isAlike(view, other.view),
      ),
    [catalog, source, view, field],
  );
  return (
    <FieldPicker
      families={families}
      value={typeof value === 'string' ? value : undefined}
      label={t('otherField')}
      onChange={onChange}
    />
  );
}

/** A question that is asked at each run, by its label: nobody sees its name. */
export function OtherParameter({ view, operator, value, onChange }: EditorProps & TypedProps) {
  const { t } = useTranslation('RuleEditor');
  const { params } = useEditing();
  const options = fittingParameters(params, operator, view).map(({ name, label }) => ({
    value: name,
    label,
  }));
  const isGone = typeof value === 'string' && !options.some((option) => option.value === value);
  return (
    <Select
      options={isGone ? [...options, { value, label: t('otherQuestion') }] : options}
      status={isGone ? 'error' : ''}
      value={value ?? null}
      onChange={onChange}
      popupMatchSelectWidth={false}
      placeholder={t('question')}
      aria-label={t('question')}
    />
  );
}
