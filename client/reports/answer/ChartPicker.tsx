import { Radio, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CatalogView } from '../../shared/catalog.ts';
import type { Draft } from '../builder/draft.ts';
import { type Drawing, drawings, misfit, shapeOf, suggestedChart } from './chartFit.ts';
import { chartIcons } from './chartIcons.tsx';

interface Props {
  catalog: CatalogView;
  draft: Draft;
  chart: Drawing;
  onChoose: (kind: Drawing) => void;
}

/** The drawings; one that does not fit says why, to the mouse and to the screen reader. */
export function ChartPicker({ catalog, draft, chart, onChoose }: Props) {
  const { t } = useTranslation('reports');
  const shape = shapeOf(draft, catalog);
  const suggested = suggestedChart(shape);
  const told = (kind: Drawing): string => {
    const why = misfit(kind, shape);
    if (why) return `${t(`chart.${kind}`)} — ${t(`misfit.${why}`)}`;
    return kind === suggested ? `${t(`chart.${kind}`)} (${t('chart.suggested')})` : t(`chart.${kind}`);
  };
  return (
    <Radio.Group
      aria-label={t('chart.title')}
      optionType="button"
      value={chart}
      onChange={({ target }) => onChoose(target.value)}
    >
      {drawings.map((kind) => (
        <Tooltip key={kind} title={told(kind)}>
          <Radio.Button value={kind} disabled={misfit(kind, shape) !== undefined} aria-label={told(kind)}>
            {chartIcons[kind]}
          </Radio.Button>
        </Tooltip>
      ))}
    </Radio.Group>
  );
}
