import { PlusOutlined } from '@ant-design/icons';
import { Flex, Select, type SelectProps } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Families, FieldFamily, Reached } from './families.ts';
import { TypeIcon } from './typeIcons.tsx';

interface Props {
  families: Families;
  value?: string | undefined;
  label: string;
  /** What stands in place of a value. */
  placeholder?: string;
  isWrong?: boolean;
  /** Whether it adds one more, and so never shows one. */
  isAdding?: boolean;
  disabled?: boolean;
  className?: string;
  onChange: (path: string) => void;
}

/** One field out of many, told by its kind and where it is found; typing narrows them, accents or not. */
export function FieldPicker({
  families,
  value,
  label,
  placeholder,
  isWrong = false,
  isAdding = false,
  disabled = false,
  className = '',
  onChange,
}: Props) {
  const { t } = useTranslation('RuleEditor');
  const [isOpen, open] = useState(false);
  const howMany = t('count');
  // Closed, a picker knows its own field only: there may be a hundred of them, of several hundred fields each.
  const options = useMemo<NonNullable<SelectProps['options']>>(
    () =>
      isOpen
        ? families.list.map((family) => optionsOf(family, t('related'), howMany))
        : chosen(families, value, howMany),
    [families, isOpen, value, howMany, t],
  );
  return (
    <Select
      showSearch
      variant={isAdding ? 'filled' : 'outlined'}
      prefix={isAdding ? <PlusOutlined /> : undefined}
      className={`field-picker ${className}`}
      aria-label={label}
      placeholder={placeholder ?? label}
      value={value || null}
      disabled={disabled}
      status={isWrong ? 'error' : ''}
      options={options}
      open={isOpen}
      onOpenChange={open}
      onChange={(path: string | null) => path && onChange(path)}
      optionRender={({ data }) => (
        <Shown reached={(data as { reached?: Reached }).reached} howMany={howMany} />
      )}
      filterOption={(text, option) => folded(String(option?.label ?? '')).includes(folded(text))}
      popupMatchSelectWidth={false}
      listHeight={400}
    />
  );
}

function Shown({ reached, howMany }: { reached: Reached | undefined; howMany: string }) {
  if (!reached) return null;
  return (
    <Flex gap="small" align="center">
      <TypeIcon type={reached.view?.type ?? 'rows'} />
      {reached.short || howMany}
    </Flex>
  );
}

const optionsOf = ({ label, fields }: FieldFamily, related: string, howMany: string) => ({
  label: label || related,
  title: label || related,
  options: fields.map((reached) => ({
    value: reached.path,
    label: reached.short ? reached.label : `${reached.label} › ${howMany}`,
    reached,
  })),
});

function chosen({ labels }: Families, value: string | undefined, howMany: string) {
  if (!value) return [];
  const label = labels.get(value) ?? value;
  return [{ value, label: value.endsWith('.count') ? `${label} › ${howMany}` : label }];
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
