import { Input, InputNumber, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ValueEditorProps } from 'react-querybuilder';
import { type FieldView, useCatalog } from '../catalog.ts';
import { ReferenceSelect } from '../ReferenceSelect.tsx';
import { DayEditor, DayPairEditor } from './DayEditor.tsx';
import { partOf } from './dateParts.ts';
import { problemsOf } from './editorContext.ts';
import { viewOf } from './fieldOptions.ts';
import { PartsEditor } from './PartsEditor.tsx';
import { PeriodEditor } from './PeriodEditor.tsx';
import { Problems } from './Problems.tsx';
import { takes } from './shape.ts';

/** The editor that the field's type and the operator ask for, and under it what the server finds wrong. */
export function ValueEditor({ fieldData, operator, value, handleOnChange, rule, context }: ValueEditorProps) {
  const view = viewOf(fieldData);
  if (!view || takes(operator) === 'none' || rule.match) return null;
  return (
    <div className="rule-value">
      <Editor view={view} operator={operator} value={value} onChange={handleOnChange} />
      <Problems problems={problemsOf(context, rule.id)} />
    </div>
  );
}

export interface EditorProps {
  value: unknown;
  onChange: (value: unknown) => void;
}

export type TypedProps = EditorProps & { view: FieldView; operator: string };

function Editor({ view, operator, value, onChange }: TypedProps) {
  const wanted = takes(operator);
  if (wanted === 'period') return <PeriodEditor value={value} onChange={onChange} />;
  if (partOf(operator)) return <PartsEditor operator={operator} value={value} onChange={onChange} />;
  const dated = view.type === 'date' || view.type === 'instant';
  if (dated)
    return wanted === 'two' ? (
      <DayPairEditor value={value} onChange={onChange} />
    ) : (
      <DayEditor view={view} operator={operator} value={value} onChange={onChange} />
    );
  if (wanted === 'two') return <PairEditor view={view} value={value} onChange={onChange} />;
  if (view.type === 'choice')
    return <ChoiceEditor view={view} operator={operator} value={value} onChange={onChange} />;
  if (view.type === 'reference')
    return <ReferenceEditor view={view} operator={operator} value={value} onChange={onChange} />;
  if (wanted === 'many') return <ListEditor view={view} value={value} onChange={onChange} />;
  return <OneEditor view={view} value={value} onChange={onChange} />;
}

type OneProps = EditorProps & { view: FieldView };

function OneEditor({ view, value, onChange }: OneProps) {
  const { t } = useTranslation();
  if (view.type === 'boolean') {
    const options = [
      { label: t('yes'), value: 1 },
      { label: t('no'), value: 0 },
    ];
    return (
      <Segmented
        options={options}
        value={value === false ? 0 : 1}
        onChange={(chosen) => onChange(chosen === 1)}
      />
    );
  }
  if (view.type === 'number' || view.type === 'money')
    return <AmountEditor view={view} value={value} onChange={onChange} />;
  return (
    <Input
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => onChange(target.value)}
      aria-label={t('rules.value')}
    />
  );
}

/** Money is typed in dollars and kept in cents. */
function AmountEditor({ view, value, onChange }: OneProps) {
  const { t } = useTranslation();
  const scale = view.type === 'money' ? 100 : 1;
  return (
    <InputNumber
      value={typeof value === 'number' ? value / scale : null}
      onChange={(amount) =>
        onChange(typeof amount === 'number' ? Math.round(amount * scale * 1e6) / 1e6 : undefined)
      }
      {...(scale === 100 ? { precision: 2, addonAfter: '$' } : {})}
      aria-label={t('rules.value')}
    />
  );
}

function PairEditor({ view, value, onChange }: OneProps) {
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

function ChoiceEditor({ view, operator, value, onChange }: TypedProps) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const many = takes(operator) === 'many';
  return (
    <Select
      {...(many ? { mode: 'multiple' as const } : {})}
      optionFilterProp="label"
      showSearch
      options={view.choices ? (catalog?.choices[view.choices] ?? []) : []}
      value={many ? (Array.isArray(value) ? value : []) : (value ?? null)}
      onChange={onChange}
      placeholder={t('choose')}
      aria-label={t('rules.value')}
    />
  );
}

function ReferenceEditor({ view, operator, value, onChange }: TypedProps) {
  const { t } = useTranslation();
  return (
    <ReferenceSelect
      to={view.to ?? ''}
      multiple={takes(operator) === 'many'}
      variables={takes(operator) === 'many' || view.to === 'colleagues'}
      value={value}
      onChange={onChange}
      label={t('rules.value')}
    />
  );
}

/** Any number of words or numbers, typed one after the other. */
function ListEditor({ view, value, onChange }: OneProps) {
  const { t } = useTranslation();
  const scale = view.type === 'money' ? 100 : 1;
  const shown = (Array.isArray(value) ? value : []).map((item: unknown) =>
    typeof item === 'number' ? String(item / scale) : String(item),
  );
  const stored = (text: string): unknown =>
    view.type === 'text' ? text : Math.round(Number(text.replace(',', '.')) * scale);
  return (
    <Select
      mode="tags"
      open={false}
      suffixIcon={null}
      tokenSeparators={view.type === 'text' ? [';'] : [';', ' ']}
      value={shown}
      onChange={(texts: string[]) => onChange(texts.map(stored).filter((item) => !Number.isNaN(item)))}
      placeholder={t('rules.typeAndEnter')}
      aria-label={t('rules.value')}
    />
  );
}
