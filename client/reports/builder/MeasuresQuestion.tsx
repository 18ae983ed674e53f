import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MeasureName } from '#reports/definition.ts';
import { useFilterSentence } from '../../shared/filterSentence.ts';
import { everything } from '../../shared/ruleTree.ts';
import { useHeading } from '../answer/useHeading.ts';
import { type Measuring, takesField } from './draft.ts';
import {
  isMeasureNeeded,
  mostMeasures,
  withMeasure,
  withMeasureKind,
  withMeasurePart,
  withoutMeasure,
} from './edits.ts';
import { FieldSelect } from './FieldSelect.tsx';
import { familiesOf, fieldFamilies, fitsMeasure, offeredMeasures, rowsBehind, sourceIn } from './fields.ts';
import { isShownOnly } from './keptParts.ts';
import { ProblemList } from './ProblemList.tsx';
import { problemsAt } from './problems.ts';
import { Question } from './Question.tsx';
import type { QuestionProps } from './questionProps.ts';

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

interface RowProps extends QuestionProps {
  measure: Measuring;
  index: number;
}

function MeasureRow(props: RowProps) {
  const { catalog, draft, change, problems, measure, index } = props;
  const { t } = useTranslation('reports');
  const heading = useHeading(catalog, draft.source, draft.measures);
  const unnamed = heading({ ...measure, label: undefined });
  const found = problemsAt(problems, 'measures', index);
  const name = measure.label || unnamed;
  const isNeeded = isMeasureNeeded(draft, measure.id);
  return (
    <div>
      <Flex gap={4} align="center" wrap>
        {isShownOnly(measure) ? (
          <Typography.Text style={{ flex: '5 1 150px', minWidth: 0 }}>{unnamed}</Typography.Text>
        ) : (
          <WhatIsMeasured {...props} isWrong={found.length > 0} />
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
          title={isNeeded ? t('measures.needed') : undefined}
          disabled={isNeeded}
          aria-label={t('measures.remove', { name })}
          onClick={() => change((before) => withoutMeasure(before, index))}
        />
      </Flex>
      {measure.filter && <OnlyThose catalog={catalog} source={draft.source} measure={measure} />}
      <ProblemList problems={found} />
    </div>
  );
}

function WhatIsMeasured({
  catalog,
  draft,
  change,
  measure,
  index,
  isWrong,
}: RowProps & { isWrong: boolean }) {
  const { t } = useTranslation('reports');
  const families = familiesOf(fieldFamilies(catalog, draft.source), fitsMeasure(catalog, measure.measure));
  return (
    <>
      <Select<MeasureName>
        aria-label={t('measures.kind')}
        style={{ flex: '2 1 150px', minWidth: 0 }}
        value={measure.measure}
        popupMatchSelectWidth={false}
        onChange={(kind) => change((before) => withMeasureKind(before, catalog, index, kind))}
        options={offeredMeasures.map((name) => ({ value: name, label: t(`measure.${name}`) }))}
      />
      {takesField(measure) && (
        <div style={{ flex: '3 1 150px', minWidth: 0 }}>
          <FieldSelect
            families={families}
            ownLabel={sourceIn(catalog, draft.source)?.label ?? ''}
            label={t('measures.field')}
            value={measure.field}
            wrong={isWrong}
            onChange={(field) => change((before) => withMeasurePart(before, index, { field }))}
          />
        </div>
      )}
    </>
  );
}

/** The condition of one figure, in words. */
function OnlyThose({
  catalog,
  source,
  measure: { over, filter = everything },
}: Pick<QuestionProps, 'catalog'> & { source: string; measure: Measuring }) {
  const { t } = useTranslation('reports');
  const rows = over ? (rowsBehind(catalog, source, over)?.source ?? source) : source;
  const words = useFilterSentence(rows, filter)({ combinator: 'and', rules: [filter] });
  return <Typography.Text type="secondary">{t('measures.only', { filter: words.join() })}</Typography.Text>;
}
