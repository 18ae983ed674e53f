import { Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FigureId, TeamRow, TeamStatistics } from '#server/statistics/contract.ts';
import { Sparkline } from './Sparkline.tsx';
import { unitOf } from './units.ts';
import { useFigureText } from './useFigureText.ts';

export interface TeamProps {
  team: TeamStatistics;
  figures: readonly FigureId[];
  /** The span, for the way to a person's own figures. */
  query: string;
}

/** What has no data stands below everything else. */
export const sortable = (row: TeamRow, id: FigureId): number => row.figures[id]?.value ?? -1;

export function Person({ row, query }: { row: TeamRow; query: string }) {
  const { t } = useTranslation('statistics');
  return (
    <Flex gap={6} align="center" wrap>
      <Link to={`/professionals/${row.id}/statistics?${query}`}>{row.fullName}</Link>
      {row.state === 'deleted' && <Tag bordered={false}>{t('left')}</Tag>}
    </Flex>
  );
}

export function Trend({ row, team: { trend, months } }: { row: TeamRow; team: TeamStatistics }) {
  const { t } = useTranslation('statistics');
  const text = useFigureText();
  const value = (at: number) => text(row.trend.at(at) ?? null, unitOf(trend));
  const words = { first: value(0), last: value(-1), from: months[0], to: months.at(-1) };
  return <Sparkline values={row.trend} label={t('trendText', words)} />;
}

/** The value, and under it the one before. */
export function Amount({ row, id }: { row: TeamRow; id: FigureId }) {
  const { t } = useTranslation('statistics');
  const text = useFigureText();
  const { value = null, previous = null } = row.figures[id] ?? {};
  const before = previous === null ? t('absent') : text(previous, unitOf(id));
  return (
    <Flex vertical align="end">
      <span style={{ fontVariantNumeric: 'tabular-nums' }}>{text(value, unitOf(id))}</span>
      <Typography.Text type="secondary" style={{ fontSize: 12, whiteSpace: 'nowrap' }}>
        {t('before', { value: before })}
      </Typography.Text>
    </Flex>
  );
}
