import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CatalogView, FieldView } from '../../../shared/catalog.ts';
import { RemoveButton } from '../../../shared/RuleEditor/actions.tsx';
import ValueField from '../../../shared/RuleEditor/ValueField.tsx';
import type { Draft, Parameter } from '../draft.ts';
import { firstUse } from '../parameterUse.ts';

interface Props {
  catalog: CatalogView;
  draft: Draft;
  parameter: Parameter;
  value: unknown;
  /** Without a value there is no answer. */
  onChange: (value: unknown) => void;
}

/** An answer to one of the report's questions, in the editor of the field that it is held against. */
export function ParameterValue({ catalog, draft, parameter, value, onChange }: Props) {
  const { t } = useTranslation('builder');
  const first = firstAnswer[parameter.type];
  const use = firstUse(parameter.name, draft, catalog);
  if (first !== undefined && value === undefined)
    return (
      <Button size="small" type="dashed" onClick={() => onChange(first)}>
        {t('params.answer')}
      </Button>
    );
  return (
    <>
      <ValueField
        catalog={catalog}
        source={use?.source ?? draft.source}
        field={use?.path ?? ''}
        view={viewOf(parameter, use?.view)}
        operator={parameter.type === 'period' ? 'inPeriod' : parameter.multiple ? 'in' : '='}
        value={value}
        onChange={(next) => onChange(isNone(next) ? undefined : next)}
      />
      {first !== undefined && (
        <RemoveButton title={t('params.noAnswer')} onClick={() => onChange(undefined)} />
      )}
    </>
  );
}

/** These editors always show something, also where nobody has answered. */
const firstAnswer: Partial<Record<Parameter['type'], unknown>> = {
  period: { this: 'month' },
  boolean: true,
};

const isNone = (value: unknown): boolean =>
  value === '' || value === null || (Array.isArray(value) && value.length === 0);

const viewOf = ({ name, label, type }: Parameter, field: FieldView | undefined): FieldView => ({
  ...field,
  name,
  label,
  nullable: true,
  type: type === 'period' ? 'instant' : type,
});
