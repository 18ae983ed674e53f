import { Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format.ts';
import type { Answer } from './answer.ts';

/** How much there is, whether it is all of it, and of when it tells. */
export function AnswerFacts({ answer }: { answer: Answer }) {
  const { t } = useTranslation('answer');
  const { rows, total, truncated, manifest, columns } = answer;
  const { number, instant } = useFormat(manifest.timeZone);
  const shown = number(rows.length);
  /** One line of figures for all is no count worth telling. */
  const isOneForAll = columns.every(({ role }) => role === 'measure');
  const unit = columns.some(({ role }) => role === 'dimension') ? 'groups' : 'rows';
  const count = isOneForAll ? [] : [t(unit, { count: rows.length, shown })];
  const told = [
    ...(truncated ? [] : count),
    t('asOf', { instant: instant(manifest.now) }),
    t('zone', { zone: manifest.timeZone }),
  ];
  return (
    <Typography.Text type="secondary">
      {truncated && <Tag color="warning">{t('cut', { shown, total: number(total) })}</Tag>}
      {told.join(' · ')}
    </Typography.Text>
  );
}
