import { Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DepartureView } from '#server/professionals/contract.ts';
import { ColleagueSelect } from './ColleagueSelect.tsx';
import type { ChoiceProps } from './choice.ts';

type Client = DepartureView['clients'][number];

/** Each client with the suggestion and its reason; what is chosen otherwise is kept. */
export function ByHand({ view, draft, change }: ChoiceProps) {
  const { t } = useTranslation('leave');
  const choose = ({ id, successor }: Client, to: number) => {
    const { [id]: _before, ...others } = draft.byHand;
    change({ byHand: to === successor?.id ? others : { ...others, [id]: to } });
  };
  const columns = [
    { title: t('client'), dataIndex: 'label' },
    {
      title: t('successor'),
      key: 'successor',
      render: (_: unknown, client: Client) => (
        <ColleagueSelect
          small
          candidates={view.candidates}
          value={draft.byHand[client.id] ?? client.successor?.id}
          onChange={(to) => choose(client, to)}
          label={t('successorOf', { name: client.label })}
        />
      ),
    },
    {
      title: t('reason'),
      key: 'reason',
      render: (_: unknown, { id, successor }: Client) => (
        <Typography.Text type="secondary">
          {t(`reason ${draft.byHand[id] === undefined ? (successor?.reason ?? 'chosen') : 'chosen'}`)}
        </Typography.Text>
      ),
    },
  ];
  return (
    <Table<Client>
      style={{ marginTop: 12 }}
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={view.clients}
      scroll={{ x: 560 }}
      pagination={{ pageSize: 10, showSizeChanger: false, size: 'small' }}
      aria-label={t('clients')}
    />
  );
}
