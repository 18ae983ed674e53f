import { type HttpError, useOne } from '@refinedev/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, App, Breadcrumb, Button, Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { MergeAnswer } from '#server/clients/contract.ts';
import { request } from '../../providers/http.ts';
import { refreshEverything } from '../../shared/bulk/refresh.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { Page } from '../../shared/Page.tsx';
import { RecordGate } from '../../shared/RecordGate.tsx';
import { ReferenceSelect } from '../../shared/ReferenceSelect.tsx';
import { refusalText } from '../../shared/refusalText.ts';
import { Moved } from './Moved.tsx';
import { SideBySide } from './SideBySide.tsx';

/** Two accounts of one person side by side, and what becomes of both. */
export default function MergePage() {
  return <RecordGate resource="clients">{(client) => <Merge key={client.id} client={client} />}</RecordGate>;
}

function Merge({ client }: { client: GridRow }) {
  const { t } = useTranslation('merge');
  const [from, choose] = useState<number>();
  const [take, setTake] = useState<string[]>([]);
  const name = String(client.fullName);
  const isItself = from === client.id;
  return (
    <Page
      title={t('title', { name })}
      above={
        <Breadcrumb
          style={{ marginBottom: 4 }}
          items={[{ title: <Link to={`/clients/${client.id}`}>{name}</Link> }, { title: t('merge') }]}
        />
      }
    >
      <Card size="small">
        <Flex vertical gap="small" style={{ maxWidth: 480 }}>
          <Typography.Text>{t('choose')}</Typography.Text>
          <ReferenceSelect
            to="clients"
            label={t('choose')}
            value={from}
            onChange={(id) => {
              choose(typeof id === 'number' ? id : undefined);
              setTake([]);
            }}
          />
          {isItself && <Alert type="warning" showIcon message={t('itself')} />}
        </Flex>
      </Card>
      {from !== undefined && !isItself && (
        <Rehearsed client={client} from={from} take={take} onTake={setTake} />
      )}
    </Page>
  );
}

interface Props {
  client: GridRow;
  from: number;
  take: string[];
  onTake: (take: string[]) => void;
}

function Rehearsed({ client, from, take, onTake }: Props) {
  const { t } = useTranslation('merge');
  const { modal } = App.useApp();
  const { result: other } = useOne<GridRow, HttpError>({ resource: 'clients', id: from });
  const ask = (dryRun: boolean, signal?: AbortSignal) =>
    request<MergeAnswer>('POST', `/api/clients/${client.id}/merge`, { body: { from, take, dryRun }, signal });
  const rehearsal = useQuery({
    queryKey: ['bulk', 'merge', client.id, from, take],
    queryFn: ({ signal }) => ask(true, signal),
    gcTime: 0,
    retry: false,
  });
  const merging = useMerging(client, () => ask(false));
  const confirm = () =>
    modal.confirm({
      title: t('confirmTitle', { name: String(client.fullName) }),
      content: t('confirmText', { other: String(other?.fullName ?? '') }),
      okText: t('merge'),
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: () => merging.mutateAsync().catch(() => undefined),
    });
  if (!other) return null;
  return (
    <Card size="small">
      <Flex vertical gap="middle">
        <SideBySide kept={client} closed={other} take={take} onTake={onTake} />
        {rehearsal.data && <Moved answer={rehearsal.data} />}
        {rehearsal.error && <Alert type="error" showIcon message={refusalText(rehearsal.error, t)} />}
        <div>
          <Button
            type="primary"
            danger
            disabled={!rehearsal.isSuccess}
            loading={merging.isPending}
            onClick={confirm}
          >
            {t('merge')}
          </Button>
        </div>
      </Flex>
    </Card>
  );
}

function useMerging(client: GridRow, merge: () => Promise<MergeAnswer>) {
  const { t } = useTranslation('merge');
  const { message } = App.useApp();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: merge,
    onSuccess: () => {
      refreshEverything();
      void message.success(t('done'));
      void navigate(`/clients/${client.id}`);
    },
    onError: (error) => void message.error(refusalText(error, t)),
  });
}
