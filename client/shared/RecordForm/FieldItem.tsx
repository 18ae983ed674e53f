import { Form, Input, Select, Switch } from 'antd';
import type { Rule } from 'antd/es/form';
import { useTranslation } from 'react-i18next';
import { type FieldView, useCatalog, useSource } from '../catalog.ts';
import { DayInput } from '../DayInput.tsx';
import { InstantInput } from '../InstantInput.tsx';
import { NumberInput } from '../NumberInput.tsx';
import { ReferenceSelect } from '../ReferenceSelect.tsx';
import type { FormField, Values } from './formFields.ts';
import { MoneyInput } from './MoneyInput.tsx';

export function FieldItem({ resource, field }: { resource: string; field: FormField }) {
  const { t } = useTranslation();
  const view = useSource(resource)?.fields.find(({ name }) => name === field.name);
  const type = field.type ?? view?.type ?? 'text';
  const isAsked = Form.useWatch((values: Values) => field.when?.(values) ?? true, Form.useFormInstance());
  if (field.when && !isAsked) return null;
  return (
    <div style={field.wide ? { gridColumn: '1 / -1' } : {}}>
      <Form.Item
        name={field.name}
        label={field.label ?? view?.label ?? field.name}
        rules={rulesOf(field, t)}
        validateTrigger="onBlur"
        {...(field.hint ? { extra: field.hint } : {})}
        {...(type === 'boolean' ? { valuePropName: 'checked' } : {})}
      >
        {field.control ?? control({ ...field, type }, view)}
      </Form.Item>
      {field.below}
    </div>
  );
}

function rulesOf({ required, type }: FormField, t: (key: string) => string): Rule[] {
  const blank = type === undefined || type === 'text' || type === 'email';
  return [
    ...(required
      ? [{ required: true, message: t('problem required'), ...(blank ? { transform: trimmed } : {}) }]
      : []),
    ...(type === 'email'
      ? [{ type: 'email' as const, transform: trimmed, message: t('problem notAnEmail') }]
      : []),
  ];
}

const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() || undefined : value);

/** Form.Item hands id, value and onChange to whichever stands here. */
function control(field: FormField & { type: NonNullable<FormField['type']> }, view: FieldView | undefined) {
  const limit = field.max ? { maxLength: field.max } : {};
  switch (field.type) {
    case 'boolean':
      return <Switch />;
    case 'number':
      return numberControl(field);
    case 'money':
      return <MoneyInput />;
    case 'instant':
      return <InstantInput />;
    case 'date':
      return <DayInput noFuture={field.noFuture ?? false} />;
    case 'choice':
      return (
        <ChoiceControl
          list={view?.choices ?? ''}
          without={field.without ?? []}
          clearable={view?.nullable ?? false}
        />
      );
    case 'reference':
      return <ReferenceSelect to={field.to ?? view?.to ?? ''} clearable={view?.nullable ?? false} />;
    case 'references':
      return <ReferenceSelect to={field.to ?? ''} multiple />;
    case 'paragraphs':
      return <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} {...limit} />;
    case 'email':
    case 'phone':
      return <Input type={field.type === 'email' ? 'email' : 'tel'} autoComplete="off" {...limit} />;
    default:
      return <Input autoComplete="off" {...limit} />;
  }
}

const numberControl = ({ precision = 0, min, max }: FormField) => (
  <NumberInput precision={precision} {...(min === undefined ? {} : { min })} {...(max ? { max } : {})} />
);

interface ChoiceProps {
  list: string;
  without: readonly string[];
  clearable: boolean;
  id?: string;
  value?: unknown;
  onChange?: (value: unknown) => void;
}

function ChoiceControl({ list, without, clearable, id, value, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const known = Object.entries(useCatalog()?.choices ?? {}).find(([name]) => name === list)?.[1] ?? [];
  return (
    <Select
      {...(id ? { id } : {})}
      value={value ?? null}
      onChange={(next: unknown) => onChange?.(next ?? null)}
      allowClear={clearable}
      placeholder={t('choose')}
      options={known.filter((choice) => !without.includes(choice.value))}
    />
  );
}
