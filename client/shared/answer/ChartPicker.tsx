import { Flex, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ChartKind, ReportDefinition } from '#reports/definition.ts';
import type { CatalogView } from '../catalog.ts';
import { drawings, misfit, shapeOf, suggestedChart } from './chartFit.ts';
import { chartIcons } from './chartIcons.tsx';

interface Props {
  catalog: CatalogView;
  definition: ReportDefinition;
  chart: ChartKind;
  onChoose: (kind: ChartKind) => void;
}

/** The drawings; one that does not fit says why. */
export function ChartPicker({ catalog, definition, chart, onChoose }: Props) {
  const { t } = useTranslation('answer');
  const shape = shapeOf(definition, catalog);
  const suggested = suggestedChart(shape);
  const noteOf = (kind: ChartKind): string => {
    const why = misfit(kind, shape);
    if (why) return t(`misfit.${why}`);
    return kind === suggested ? t('chart.suggested') : '';
  };
  return (
    <Select<ChartKind>
      aria-label={t('chart.title')}
      value={chart}
      onChange={onChoose}
      popupMatchSelectWidth={320}
      listHeight={480}
      style={{ minWidth: 180 }}
      options={drawings.map((kind) => ({
        value: kind,
        label: (
          <Flex gap={8}>
            <span aria-hidden>{chartIcons[kind]}</span>
            {t(`chart.${kind}`)}
          </Flex>
        ),
        disabled: misfit(kind, shape) !== undefined,
      }))}
      optionRender={({ label, value }) => (
        <Flex vertical>
          {label}
          <Typography.Text type="secondary" style={{ fontSize: 12, whiteSpace: 'normal' }}>
            {noteOf(value as ChartKind)}
          </Typography.Text>
        </Flex>
      )}
    />
  );
}
