import { Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TeamRow } from '#server/statistics/contract.ts';
import { Amount, Person, sortable, type TeamProps, Trend } from './TeamCells.tsx';

/** One line a person; each heading sorts, and each name leads to the person's own figures over the same days. */
export function TeamTable({ team, query, figures, isLoading }: TeamProps & { isLoading: boolean }) {
  const { t } = useTranslation('statistics');
  const columns: TableProps<TeamRow>['columns'] = [
    {
      key: 'person',
      title: t('person'),
      fixed: 'left',
      width: 220,
      sorter: (a, b) => a.fullName.localeCompare(b.fullName),
      render: (_, row) => <Person row={row} query={query} />,
    },
    {
      key: 'trend',
      title: t('trendOf', { figure: t(`figure.${team.trend}`) }),
      width: 130,
      render: (_, row) => <Trend row={row} team={team} />,
    },
    ...figures.map((id) => ({
      key: id,
      title: t(`figure.${id}`),
      align: 'end' as const,
      width: 140,
      sorter: (a: TeamRow, b: TeamRow) => sortable(a, id) - sortable(b, id),
      sortDirections: ['descend' as const, 'ascend' as const],
      render: (_: unknown, row: TeamRow) => <Amount row={row} id={id} />,
    })),
  ];
  return (
    <Table<TeamRow>
      aria-label={t('team')}
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={team.data}
      loading={isLoading}
      pagination={{ defaultPageSize: 50, hideOnSinglePage: true, showSizeChanger: true }}
      scroll={{ x: 350 + figures.length * 140 }}
    />
  );
}
