import { Segmented, Select } from 'antd';
import type { CombinatorSelectorProps, FieldSelectorProps, OperatorSelectorProps } from 'react-querybuilder';

type FieldProps = Pick<FieldSelectorProps, 'options' | 'value' | 'handleOnChange' | 'title'> & {
  disabled?: boolean;
};

export const FieldSelector = ({ options, value, handleOnChange, title, disabled }: FieldProps) => (
  <Select
    className="rule-field"
    showSearch
    optionFilterProp="label"
    popupMatchSelectWidth={false}
    options={labelled(options)}
    value={value ?? ''}
    onChange={handleOnChange}
    aria-label={title ?? ''}
    disabled={disabled ?? false}
  />
);

export const OperatorSelector = ({
  options,
  value,
  handleOnChange,
  title,
  disabled,
}: OperatorSelectorProps) => (
  <Select
    className="rule-operator"
    popupMatchSelectWidth={false}
    options={labelled(options)}
    value={value ?? ''}
    onChange={handleOnChange}
    aria-label={title ?? ''}
    disabled={disabled ?? false}
  />
);

export const CombinatorSelector = ({
  options,
  value,
  handleOnChange,
  title,
  disabled,
}: CombinatorSelectorProps) => (
  <Segmented
    size="small"
    vertical={window.matchMedia('(max-width: 640px)').matches}
    options={labelled(options).map(({ label, value: name }) => ({ label, value: name }))}
    value={value ?? 'and'}
    onChange={handleOnChange}
    aria-label={title ?? ''}
    disabled={disabled ?? false}
  />
);

interface Choice {
  label: string;
  value: string;
  options?: Choice[];
}

type Listed = { label: string; name?: string; options?: readonly Listed[] };

/** The library says name, antd says value. */
const labelled = (options: readonly Listed[]): Choice[] =>
  options.map(({ label, name, options: inner }) => ({
    label,
    value: name ?? label,
    ...(inner ? { options: labelled(inner) } : {}),
  }));
