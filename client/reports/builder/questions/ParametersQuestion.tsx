import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { SortableRows } from '../../../shared/sorting/SortableRows.tsx';
import { moved } from '../edits/lists.ts';
import { freeName, withoutParameter, withParameter } from '../edits/params.ts';
import { mostParameters } from '../limits.ts';
import { RowEnds } from '../list/RowEnds.tsx';
import { problemsAt } from '../problems.ts';
import { ParameterRow } from './ParameterRow.tsx';
import { Question } from './Question.tsx';
import type { QuestionProps } from './questionProps.ts';

/** What is asked of whoever runs the report. */
export function ParametersQuestion(props: QuestionProps) {
  const { draft, change, problems } = props;
  const { t } = useTranslation('builder');
  const { params } = draft;
  const add = () =>
    change((before) => {
      const label = t('params.new', { place: before.params.length + 1 });
      return withParameter(before, { name: freeName(label, before), label, type: 'text' });
    });
  return (
    <Question
      title={t('params.title')}
      part="params"
      hint={t('params.hint')}
      problems={problemsAt(problems, 'params').filter(({ path }) => path.length === 1)}
    >
      <SortableRows
        label={t('params.title')}
        items={params.map((parameter) => ({ key: parameter.name, name: parameter.label, parameter }))}
        onMove={(from, to) => change((before) => ({ ...before, params: moved(before.params, from, to) }))}
      >
        {({ name, parameter }, index, { handle, moveTo }) => (
          <ParameterRow {...props} parameter={parameter} index={index} handle={handle}>
            <RowEnds
              name={name}
              index={index}
              count={params.length}
              tools={{ moveTo }}
              onRemove={() => change((before) => withoutParameter(before, index))}
            />
          </ParameterRow>
        )}
      </SortableRows>
      {params.length < mostParameters && (
        <Button type="dashed" icon={<PlusOutlined />} onClick={add}>
          {t('params.add')}
        </Button>
      )}
    </Question>
  );
}
