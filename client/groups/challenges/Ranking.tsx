import { useQuery } from '@tanstack/react-query';
import { Progress, Table, theme } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RankingLine } from '#server/groupActivity/contract.ts';
import { request } from '../../providers/http.ts';
import { useFormat } from '../../shared/format.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { Entries } from './Entries.tsx';
import { EntryForm } from './EntryForm.tsx';

/** How far each participant is, for professionals; where it is done together, how far all are. */
export function Ranking({ challenge, mayEnter }: { challenge: GridRow; mayEnter: boolean }) {
  const { t } = useTranslation('groups');
  const { number } = useFormat();
  const { token } = theme.useToken();
  const { data = [], isPending } = useQuery({
    queryKey: ['challenges', challenge.id, 'ranking'],
    queryFn: async ({ signal }) =>
      (await request<{ data: RankingLine[] }>('GET', `/api/challenges/${challenge.id}/ranking`, { signal }))
        .data,
  });
  const total = data.reduce((sum, { progress }) => sum + progress, 0);
  const goal = Number(challenge.goal);
  const unit = String(challenge.unit);
  return (
    <div style={{ width: '100%' }}>
      {challenge.together === true && (
        <Progress
          strokeColor={token.colorPrimary}
          percent={share(total, goal)}
          format={() => `${number(total)} / ${number(goal)} ${unit}`}
          percentPosition={{ align: 'start', type: 'outer' }}
          aria-label={t('challenge.all')}
        />
      )}
      {mayEnter && <EntryForm challenge={challenge} participants={data} />}
      <Table<RankingLine>
        size="small"
        rowKey="clientId"
        aria-label={t('challenge.ranking')}
        loading={isPending}
        dataSource={data}
        expandable={{
          rowExpandable: () => mayEnter,
          showExpandColumn: mayEnter,
          expandedRowRender: (line) => <Entries challenge={challenge} participant={line} />,
        }}
        pagination={data.length > 20 && { pageSize: 20, showSizeChanger: false }}
        columns={[
          { title: t('challenge.rank'), dataIndex: 'rank', align: 'right', width: 70 },
          { title: t('members.name'), dataIndex: 'name' },
          {
            title: t('challenge.progress'),
            render: (_, line) => `${number(line.progress)} ${unit} (${share(line.progress, line.goal)} %)`,
          },
        ]}
      />
    </div>
  );
}

const share = (progress: number, goal: number): number => Math.round((100 * progress) / goal);
