import { SettingOutlined } from '@ant-design/icons';
import { Button, Flex, Popover, Select, Typography } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDefinition } from '#reports/definition.ts';
import type { Answer } from './answer.ts';
import { figuresOf, pivotOf } from './figures.ts';
import type { CellWords } from './plot.ts';

type Chart = NonNullable<ReportDefinition['chart']>;

interface Props {
  answer: Answer;
  definition: ReportDefinition;
  chart: Chart;
  words: CellWords;
  onChange: (chart: Chart) => void;
}

/** Which grouping runs along the axis, and which figures are drawn; only where there is a choice. */
export function AxesMenu({ answer, definition, chart, words, onChange }: Props) {
  const { t } = useTranslation('answer');
  const { dimensions, measures } = figuresOf(answer, pivotOf(definition, answer.columns));
  const figures = measures.filter(({ side }) => side === undefined);
  if (dimensions.length !== 2 && (figures.length < 2 || dimensions.length === 0)) return null;
  const { x: _, y: __, ...plain } = chart;
  const named = dimensions.map((column) => ({ value: column.key, label: words.heading(column) }));
  const content = (
    <Flex vertical gap={12} style={{ width: 'min(320px, 80vw)' }}>
      {dimensions.length === 2 && (
        <Field label={t('axes.x')}>
          {(id) => (
            <Select
              id={id}
              value={chart.x ?? dimensions[0]?.key ?? null}
              options={named}
              onChange={(x) => onChange({ ...chart, x, ...seriesBeside(x, dimensions) })}
            />
          )}
        </Field>
      )}
      {figures.length > 1 && (
        <Field label={t('axes.y')}>
          {(id) => (
            <Select
              id={id}
              mode="multiple"
              placeholder={t('axes.all')}
              value={chart.y ?? []}
              options={figures.map((column) => ({ value: column.id ?? '', label: words.heading(column) }))}
              onChange={(y) =>
                onChange({ ...plain, ...(chart.x ? { x: chart.x } : {}), ...(y.length ? { y } : {}) })
              }
            />
          )}
        </Field>
      )}
    </Flex>
  );
  return (
    <Popover trigger="click" placement="bottomRight" title={t('axes')} content={content}>
      <Button size="small" icon={<SettingOutlined />} aria-label={t('axes')} />
    </Popover>
  );
}

const seriesBeside = (x: string, dimensions: { key: string }[]) => {
  const other = dimensions.find(({ key }) => key !== x);
  return other ? { series: other.key } : {};
};

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <Flex vertical gap={4}>
      <Typography.Text>
        <label htmlFor={id}>{label}</label>
      </Typography.Text>
      {children(id)}
    </Flex>
  );
}
