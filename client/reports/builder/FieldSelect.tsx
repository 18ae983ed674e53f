import { Select } from 'antd';
import { useMemo } from 'react';
import type { FieldFamily } from './fields.ts';

interface Props {
  families: FieldFamily[];
  /** The heading of the source's own fields. */
  ownLabel: string;
  label: string;
  value?: string | undefined;
  wrong?: boolean;
  disabled?: boolean;
  onChange: (path: string) => void;
}

/** One field out of many: own ones first, then those of each related row; typing narrows them, accents or not. */
export function FieldSelect({
  families,
  ownLabel,
  label,
  value,
  wrong = false,
  disabled = false,
  onChange,
}: Props) {
  const options = useMemo(() => families.map((family) => optionsOf(family, ownLabel)), [families, ownLabel]);
  return (
    <Select
      showSearch
      aria-label={label}
      placeholder={label}
      value={value ?? null}
      disabled={disabled}
      status={wrong ? 'error' : ''}
      options={options}
      onChange={(path: string | null) => path && onChange(path)}
      optionRender={({ data }) => ('short' in data ? String(data.short) : data.label)}
      filterOption={(text, option) => folded(String(option?.label ?? '')).includes(folded(text))}
      popupMatchSelectWidth={false}
      style={{ width: '100%' }}
    />
  );
}

const optionsOf = ({ label, fields }: FieldFamily, ownLabel: string) => ({
  label: label || ownLabel,
  title: label || ownLabel,
  options: fields.map((field) => ({ value: field.path, label: field.label, short: field.field.label })),
});

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
