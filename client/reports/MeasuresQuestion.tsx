import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type MeasureName, measureNames } from '#reports/definition.ts';
import { type Measuring, takesField } from './draft.ts';
import { mostMeasures, withMeasure, withMeasureKind, withMeasurePart, withoutMeasure } from './edits.ts';
import { FieldSelect } from './FieldSelect.tsx';
import { familiesOf, fieldFamilies, fitsMeasure, sourceIn } from './fields.ts';
import { ProblemList } from './ProblemList.tsx';
import { problemsAt } from './problems.ts';
import { Question } from './Question.tsx';
import type { QuestionProps } from './questionProps.ts';
import { useHeading } from './useCellWords.ts';

export function MeasuresQuestion(props: QuestionProps) {
  const { draft, change, problems } = props;
  const { t } = useTranslation('reports');
  return (
    <Question
      title={t('measures.title')}
      problems={problemsAt(problems, 'measures').filter(({ path }) => path.length === 1)}
    >
      {draft.measures.map((measure, index) => (
        <MeasureRow key={measure.id} {...props} measure={measure} index={index} />
      ))}
      {draft.measures.length < mostMeasures && (
        <Button
          type="dashed"
          icon={<PlusOutlined />}
          onClick={() => change((before) => withMeasure(before, nextMeasure(before.measures)))}
        >
          {t('measures.add')}
        </Button>
      )}
    </Question>
  );
}

/** A second count says nothing new. */
const nextMeasure = (measures: Measuring[]): MeasureName =>
  measures.some(({ measure }) => measure === 'count') ? 'sum' : 'count';

function MeasureRow({
  catalog,
  draft,
  change,
  problems,
  measure,
  index,
}: QuestionProps & { measure: Measuring; index: number }) {
  const { t } = useTranslation('reports');
  const heading = useHeading(catalog, draft.source);
  const found = problemsAt(problems, 'measures', index);
  const unnamed = heading({ measure: measure.measure, ...(measure.field ? { field: measure.field } : {}) });
  const families = familiesOf(fieldFamilies(catalog, draft.source), fitsMeasure(catalog, measure.measure));
  return (
    <div>
      <Flex gap={4} align="center" wrap>
        <Select<MeasureName>
          aria-label={t('measures.kind')}
          style={{ flex: '2 1 150px', minWidth: 0 }}
          value={measure.measure}
          popupMatchSelectWidth={false}
          onChange={(kind) => change((before) => withMeasureKind(before, catalog, index, kind))}
          options={measureNames.map((name) => ({ value: name, label: t(`measure.${name}`) }))}
        />
        {takesField(measure) && (
          <div style={{ flex: '3 1 150px', minWidth: 0 }}>
            <FieldSelect
              families={families}
              ownLabel={sourceIn(catalog, draft.source)?.label ?? ''}
              label={t('measures.field')}
              value={measure.field}
              wrong={found.length > 0}
              onChange={(field) => change((before) => withMeasurePart(before, index, { field }))}
            />
          </div>
        )}
        <Input
          aria-label={t('measures.label')}
          title={t('measures.label')}
          placeholder={takesField(measure) && !measure.field ? t('measures.label') : unnamed}
          style={{ flex: '2 1 110px', minWidth: 0 }}
          value={measure.label ?? ''}
          maxLength={120}
          onChange={({ target }) =>
            change((before) => withMeasurePart(before, index, { label: target.value }), `label ${measure.id}`)
          }
        />
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('measures.remove', { name: measure.label || unnamed })}
          onClick={() => change((before) => withoutMeasure(before, index))}
        />
      </Flex>
      <ProblemList problems={found} />
    </div>
  );
}
