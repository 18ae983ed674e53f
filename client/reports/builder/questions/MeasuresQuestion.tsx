import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { SortableRows } from '../../../shared/sorting/SortableRows.tsx';
import { movedMeasure, withMeasure } from '../edits/measures.ts';
import { mostMeasures } from '../limits.ts';
import { problemsAt } from '../problems.ts';
import { MeasureRow } from './MeasureRow.tsx';
import { Question } from './Question.tsx';
import type { QuestionProps } from './questionProps.ts';
import { useNames } from './useNames.ts';

export function MeasuresQuestion(props: QuestionProps) {
  const { catalog, draft, change, problems } = props;
  const { t } = useTranslation('builder');
  const { measureName } = useNames(catalog, draft);
  return (
    <Question
      title={t('measures.title')}
      part="measures"
      problems={problemsAt(problems, 'measures').filter(({ path }) => path.length === 1)}
    >
      <SortableRows
        label={t('measures.title')}
        items={draft.measures.map((measure) => ({ key: measure.id, name: measureName(measure), measure }))}
        onMove={(from, to) => change((before) => movedMeasure(before, from, to))}
      >
        {({ measure, name }, index, tools) => (
          <MeasureRow {...props} measure={measure} name={name} index={index} tools={tools} />
        )}
      </SortableRows>
      {draft.measures.length < mostMeasures && (
        <Button
          type="dashed"
          icon={<PlusOutlined />}
          onClick={() => change((before) => withMeasure(before, hasCount(before.measures) ? 'sum' : 'count'))}
        >
          {t('measures.add')}
        </Button>
      )}
    </Question>
  );
}

/** A second count of the same says nothing new. */
const hasCount = (measures: QuestionProps['draft']['measures']): boolean =>
  measures.some(({ measure, over, filter }) => measure === 'count' && !over && !filter);
