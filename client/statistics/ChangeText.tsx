import { ArrowDownOutlined, ArrowUpOutlined, MinusOutlined } from '@ant-design/icons';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../shared/format.ts';
import { changeOf, type Figure } from './change.ts';
import { useFigureText } from './useFigureText.ts';

const arrows = {
  up: <ArrowUpOutlined />,
  down: <ArrowDownOutlined />,
  same: <MinusOutlined />,
  none: null,
};

/** More is not always better, so the arrow has no colour of praise or blame. */
export function ChangeText({ figure }: { figure: Pick<Figure, 'value' | 'previous' | 'unit'> }) {
  const { t } = useTranslation('statistics');
  const { number } = useFormat();
  const text = useFigureText();
  const change = changeOf(figure);
  /** Between two percentages there are points, not percents. */
  const amount = (difference: number): string => {
    if (figure.unit !== 'share') return text(difference, figure.unit);
    const points = Math.round(difference * 1_000) / 10;
    return t('points', { count: points, value: number(points) });
  };
  const by = 'by' in change ? amount(change.by) : '';
  return (
    <Typography.Text type="secondary" style={{ fontSize: 13 }}>
      {arrows[change.kind]} {t(`change.${change.kind}`, { by })}
    </Typography.Text>
  );
}
