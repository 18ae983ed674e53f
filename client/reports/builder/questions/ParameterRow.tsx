import { Checkbox, Input, Select, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ParameterType, parameterTypes } from '#reports/definition.ts';
import type { Parameter } from '../draft.ts';
import { withParameterPart, withParameterType } from '../edits/params.ts';
import { ProblemList } from '../ProblemList.tsx';
import { firstUse } from '../parameterUse.ts';
import { isAskedLater, problemsAt } from '../problems.ts';
import { ParameterValue } from './ParameterValue.tsx';
import type { QuestionProps } from './questionProps.ts';

interface Props extends QuestionProps {
  parameter: Parameter;
  index: number;
  handle: ReactNode;
  children: ReactNode;
}

/** One question: how it is asked, what kind of answer it wants, and the usual one. */
export function ParameterRow({ handle, children, ...props }: Props) {
  const { change, problems, parameter, index } = props;
  const { t } = useTranslation('builder');
  const { type, multiple = false, required = false, label, name } = parameter;
  const set = (part: Partial<Parameter>, tag?: string) =>
    change((before) => withParameterPart(before, index, part), tag);
  return (
    <div data-part={`params.${index}`}>
      <div className="builder-line">
        {handle}
        <div className="builder-body">
          <Input
            style={{ flex: '2 1 140px', minWidth: 110 }}
            aria-label={t('params.label')}
            value={label}
            maxLength={120}
            status={label.trim() ? '' : 'error'}
            onChange={({ target }) => set({ label: target.value }, `param ${name}`)}
          />
          <Select<ParameterType>
            className="builder-how"
            aria-label={t('params.type')}
            value={type}
            listHeight={400}
            popupMatchSelectWidth={false}
            options={parameterTypes.map((each) => ({ value: each, label: t(`params.type.${each}`) }))}
            onChange={(next) => change((before) => withParameterType(before, index, next))}
          />
        </div>
        {children}
      </div>
      <div className="builder-under">
        <div className="builder-body">
          {mayBeMany(type) && (
            <Checkbox checked={multiple} onChange={({ target }) => set(many(target.checked))}>
              {t('params.multiple')}
            </Checkbox>
          )}
          <Checkbox
            checked={required}
            onChange={({ target }) => set({ required: target.checked || undefined })}
          >
            {t('params.required')}
          </Checkbox>
        </div>
        <Usual {...props} />
      </div>
      <ProblemList problems={problemsAt(problems, 'params', index).filter((each) => !isAskedLater(each))} />
    </div>
  );
}

/** The answer where none is given. One of a list can only be told once a condition says which list. */
function Usual({ catalog, draft, change, parameter, index }: Omit<Props, 'handle' | 'children'>) {
  const { t } = useTranslation('builder');
  const needsUse = parameter.type === 'choice' || parameter.type === 'reference';
  if (needsUse && !firstUse(parameter.name, draft, catalog))
    return <Typography.Text type="secondary">{t('params.unused')}</Typography.Text>;
  return (
    <div className="builder-body">
      <span>{t('params.usual')}</span>
      <ParameterValue
        catalog={catalog}
        draft={draft}
        parameter={parameter}
        value={parameter.default}
        onChange={(value) =>
          change((before) => withParameterPart(before, index, { default: value }), `usual ${index}`)
        }
      />
    </div>
  );
}

const mayBeMany = (type: ParameterType): boolean => !['period', 'date', 'instant', 'boolean'].includes(type);

const many = (multiple: boolean): Partial<Parameter> => ({
  multiple: multiple || undefined,
  default: undefined,
});
