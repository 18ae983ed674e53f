import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReferenceChoices } from './useReferenceChoices.ts';
import { useStill } from './useStill.ts';

interface Props {
  /** The source that is pointed to. */
  to: string;
  value?: unknown;
  onChange?: (value: unknown) => void;
  multiple?: boolean;
  clearable?: boolean;
  label?: string;
  id?: string;
  disabled?: boolean;
}

/** Chooses related rows by typing part of their name; the server searches. */
export function ReferenceSelect({
  to,
  value,
  onChange,
  multiple = false,
  clearable = false,
  label,
  id,
  disabled = false,
}: Props) {
  const { t } = useTranslation();
  const { options, search, isLoading } = useReferenceChoices({ to, value });
  const [shown, press] = useStill(options);
  const chosen: unknown[] = Array.isArray(value) ? value : [];
  return (
    <Select
      {...(id ? { id } : {})}
      disabled={disabled}
      {...(multiple ? { mode: 'multiple' as const } : {})}
      {...(label ? { 'aria-label': label } : {})}
      showSearch
      filterOption={false}
      allowClear={clearable}
      options={shown}
      value={multiple ? chosen : (value ?? null)}
      onSearch={search}
      onChange={(next: unknown) => onChange?.(next ?? null)}
      onBlur={() => search('')}
      loading={isLoading}
      placeholder={t('typeToSearch')}
      popupRender={(list) => <div onPointerDown={press}>{list}</div>}
      notFoundContent={isLoading ? t('loading') : t('nothingFound')}
    />
  );
}
