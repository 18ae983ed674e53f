import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperatorName, Rule } from '#reports/rules.ts';
import type { CatalogView, FieldView } from '../catalog.ts';
import { type ChangeRule, useEditing } from './editorContext.ts';
import { FieldPicker } from './FieldPicker.tsx';
import { ruleFamilies, viewAt } from './families.ts';
import { plainOf, withField, withOperator, withPlain } from './fitting.ts';
import { focusRule } from './focus.ts';
import { operatorKey } from './operatorKey.ts';
import { takes } from './shape.ts';
import { OtherField, OtherParameter } from './values/OtherValue.tsx';
import { ValueEditor } from './values/ValueEditor.tsx';

interface Props {
  rule: Rule;
  change: ChangeRule;
}

/** "[Branch] [is one of] [Laval]". */
export function Comparison({ rule, change }: Props) {
  const { t } = useTranslation();
  const editing = useEditing();
  const { catalog, source } = editing;
  const view = useMemo(() => viewAt(catalog, source, rule.field), [catalog, source, rule.field]);
  return (
    <>
      <FieldPicker
        className="rule-first"
        families={ruleFamilies(catalog, source)}
        value={rule.field}
        label={t('rules.field')}
        isWrong={!view}
        onChange={(field) => {
          change((before) => withField(before, field, editing));
          focusRule(rule.id ?? '');
        }}
      />
      <Operators
        catalog={catalog}
        view={view}
        value={rule.operator}
        onChange={(operator) => change((before) => withOperator(before, operator, view))}
      />
      {view && takes(rule.operator) !== 'none' && <Operand rule={rule} view={view} change={change} />}
    </>
  );
}

function Operand({ rule, view, change }: Props & { view: FieldView }) {
  const set = (value: unknown) => change((before) => withPlain(before, value));
  const value = plainOf(rule);
  const props = { view, operator: rule.operator, value, onChange: set };
  return (
    <div className="rule-value">
      {rule.valueSource === 'field' ? (
        <OtherField {...props} field={rule.field} />
      ) : rule.valueSource === 'parameter' ? (
        <OtherParameter {...props} />
      ) : (
        <ValueEditor {...props} field={rule.field} />
      )}
    </div>
  );
}

interface OperatorProps {
  catalog: CatalogView;
  view: FieldView | undefined;
  value: OperatorName;
  onChange: (operator: OperatorName) => void;
}

/** Nobody asks whether what is always there is empty; a comparison that does not fit is shown as it is. */
function Operators({ catalog, view, value, onChange }: OperatorProps) {
  const { t } = useTranslation();
  const options = useMemo(() => {
    const fitting = (view ? catalog.operators[view.type] : []).filter(
      (name) => view?.nullable || (name !== 'null' && name !== 'notNull'),
    );
    return [...new Set([...fitting, value])].map((name) => ({
      value: name,
      label: t(operatorKey(name, view?.type ?? 'text')),
    }));
  }, [catalog, view, value, t]);
  return (
    <Select<OperatorName>
      className="rule-operator"
      popupMatchSelectWidth={false}
      listHeight={400}
      options={options}
      value={value}
      onChange={onChange}
      aria-label={t('rules.operator')}
    />
  );
}
