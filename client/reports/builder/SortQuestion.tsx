import { CloseOutlined } from '@ant-design/icons';
import { Button, Flex, InputNumber, Segmented, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { screenRowLimit } from '#reports/definition.ts';
import { useHeading } from '../answer/useHeading.ts';
import type { Draft, Sorting } from './draft.ts';
import { mostSorts, withoutSort, withSort } from './edits.ts';
import { fieldLabel } from './fields.ts';
import { ProblemList } from './ProblemList.tsx';
import { problemsAt } from './problems.ts';
import { Question } from './Question.tsx';
import type { QuestionProps } from './questionProps.ts';

export function SortQuestion(props: QuestionProps) {
  const { draft, change, problems } = props;
  const { t } = useTranslation('reports');
  const targets = useTargets(props);
  const free = targets.filter(({ value }) => !draft.sort.some(({ by }) => by === value));
  return (
    <Question title={t('sort.title')} hint={draft.sort.length === 0 ? t('sort.usual') : undefined}>
      {draft.sort.map((sorting, index) => (
        <SortRow key={sorting.by} {...props} sorting={sorting} index={index} targets={targets} />
      ))}
      {free.length > 0 && draft.sort.length < mostSorts && (
        <Select
          aria-label={t('sort.add')}
          placeholder={t('sort.add')}
          value={null}
          options={free}
          onChange={(by) =>
            by &&
            change((before) =>
              withSort(before, before.sort.length, { by, direction: firstDirection(draft, by) }),
            )
          }
          style={{ width: '100%' }}
        />
      )}
      <Flex gap={8} align="center">
        <Typography.Text id="report-limit">{t('limit.title')}</Typography.Text>
        <InputNumber
          aria-labelledby="report-limit"
          min={1}
          max={screenRowLimit}
          precision={0}
          placeholder={t('limit.all')}
          value={draft.limit ?? null}
          onChange={(limit) => change((before) => ({ ...before, limit: limit ?? undefined }), 'limit')}
        />
      </Flex>
      <ProblemList problems={problemsAt(problems, 'limit')} />
    </Question>
  );
}

/** Figures are looked at from the largest down. */
const firstDirection = ({ measures, mode }: Draft, by: string): Sorting['direction'] =>
  mode === 'summary' && measures.some(({ id }) => id === by) ? 'desc' : 'asc';

type Target = { value: string; label: string };

/** What is shown, and what a stored report already sorts by. */
function useTargets({ catalog, draft }: QuestionProps): Target[] {
  const heading = useHeading(catalog, draft.source, draft.measures);
  if (draft.mode === 'list') {
    const paths = [...new Set([...draft.columns, ...draft.sort.map(({ by }) => by)])];
    return paths.map((path) => ({ value: path, label: fieldLabel(catalog, draft.source, path) }));
  }
  const groups = draft.groupBy.map(({ id, field, bucket }) => ({
    value: id,
    label: heading({ field, bucket }),
  }));
  const measures = draft.measures.map((measure) => ({ value: measure.id, label: heading(measure) }));
  return [...groups, ...measures];
}

function SortRow({
  change,
  problems,
  sorting,
  index,
  targets,
}: QuestionProps & { sorting: Sorting; index: number; targets: Target[] }) {
  const { t } = useTranslation('reports');
  const name = targets.find(({ value }) => value === sorting.by)?.label ?? sorting.by;
  return (
    <div>
      <Flex gap={4} align="center" wrap>
        <Select
          aria-label={t('sort.by')}
          style={{ flex: '1 1 140px', minWidth: 0 }}
          value={sorting.by}
          options={targets}
          onChange={(by) => change((before) => withSort(before, index, { ...sorting, by }))}
        />
        <Segmented<Sorting['direction']>
          aria-label={t('sort.direction')}
          value={sorting.direction}
          onChange={(direction) => change((before) => withSort(before, index, { ...sorting, direction }))}
          options={[
            { value: 'asc', label: t('sort.asc') },
            { value: 'desc', label: t('sort.desc') },
          ]}
        />
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('sort.remove', { name })}
          onClick={() => change((before) => withoutSort(before, index))}
        />
      </Flex>
      <ProblemList problems={problemsAt(problems, 'sort', index)} />
    </div>
  );
}
