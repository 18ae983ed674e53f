import { Input, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { all } from '#reports/rules.ts';
import type { RowTools } from '../../../shared/sorting/SortableRows.tsx';
import type { Measuring } from '../draft.ts';
import { copiedMeasure, withMeasurePart, withoutMeasure } from '../edits/measures.ts';
import { figureType } from '../fields.ts';
import { RowEnds } from '../list/RowEnds.tsx';
import { othersWanted } from '../missing.ts';
import { ProblemList } from '../ProblemList.tsx';
import { problemsAt } from '../problems.ts';
import { MeasureFilter } from './MeasureFilter.tsx';
import { MeasureParts } from './MeasureParts.tsx';
import type { QuestionProps } from './questionProps.ts';
import { useNames } from './useNames.ts';

export interface MeasureProps extends QuestionProps {
  measure: Measuring;
  index: number;
}

/** One figure: what it is, of what, of which rows only, and what it is called. */
export function MeasureRow(props: MeasureProps & { name: string; tools: RowTools }) {
  const { catalog, draft, change, problems, measure, index, name, tools } = props;
  const { t } = useTranslation('builder');
  const { usualName } = useNames(catalog, draft);
  const found = problemsAt(problems, 'measures', index);
  const isPercent = measure.format === 'percent';
  return (
    <div data-part={`measures.${index}`}>
      <div className="builder-line">
        {tools.handle}
        <div className="builder-body">
          <MeasureParts {...props} isWrong={found.length > 0} />
          <Input
            aria-label={t('measures.label')}
            title={t('measures.label')}
            placeholder={usualName(measure)}
            style={{ flex: '2 1 110px', minWidth: 90 }}
            value={measure.label ?? ''}
            maxLength={120}
            onChange={({ target }) =>
              change(
                (before) => withMeasurePart(before, index, { label: target.value }),
                `label ${measure.id}`,
              )
            }
          />
          {isPercent && <Tag bordered={false}>%</Tag>}
        </div>
        <RowEnds
          name={name}
          index={index}
          count={draft.measures.length}
          tools={tools}
          entries={useEntries(props)}
          onRemove={() => change((before) => withoutMeasure(before, index))}
        />
      </div>
      {measure.filter && <MeasureFilter {...props} filter={measure.filter} name={name} />}
      <ProblemList
        problems={
          measure.filter ? found.filter(({ path, ruleId }) => path[2] !== 'filter' || !ruleId) : found
        }
      />
    </div>
  );
}

/** A plain number can be told as a percentage; a ratio has no condition of its own. */
function useEntries({ catalog, draft, change, measure, index }: MeasureProps) {
  const { t } = useTranslation('builder');
  const { format, filter } = measure;
  const isNumber = figureType(catalog, draft.source, draft.measures, measure) === 'number';
  const set = (part: Parameters<typeof withMeasurePart>[2]) => () =>
    change((before) => withMeasurePart(before, index, part));
  return [
    ...(othersWanted(measure) === 0
      ? [
          {
            key: 'filter',
            label: t(filter ? 'measures.allRows' : 'measures.someRows'),
            act: set({ filter: filter ? undefined : all() }),
          },
        ]
      : []),
    ...(isNumber || format
      ? [
          {
            key: 'percent',
            label: t(format ? 'measures.plain' : 'measures.percent'),
            act: set({ format: format ? undefined : 'percent' }),
          },
        ]
      : []),
    { key: 'copy', label: t('measures.copy'), act: () => change((before) => copiedMeasure(before, index)) },
  ];
}
