import { useQuery } from '@tanstack/react-query';
import { Button, Flex, List } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Entry, RankingLine } from '#server/groupActivity/contract.ts';
import { request } from '../../providers/http.ts';
import { useFormat } from '../../shared/format.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useAct } from '../../shared/useAct.ts';
import { NewLink } from '../NewLink.tsx';

interface Props {
  challenge: GridRow;
  participant: RankingLine;
}

/** What one participant has entered: a slip of the hand is taken away, and a lost letter sent again. */
export function Entries({ challenge, participant }: Props) {
  const { t } = useTranslation('groups');
  const { day, number } = useFormat();
  const { data = [], isPending } = useEntries(challenge.id, participant.clientId);
  const act = useAct();
  const remove = (id: number) =>
    act(
      () => request('DELETE', `/api/challenges/${challenge.id}/entries/${id}`),
      () => t('challenge.entryRemoved'),
    );
  return (
    <Flex vertical gap="small" align="start">
      <List
        size="small"
        style={{ width: '100%' }}
        loading={isPending}
        locale={{ emptyText: t('challenge.nothingEntered') }}
        dataSource={data}
        renderItem={({ id, enteredOn, value }) => {
          const said = `${day(enteredOn)} · ${number(value)} ${challenge.unit}`;
          return (
            <List.Item key={id}>
              {said}
              <Button size="small" aria-label={`${t('remove')} ${said}`} onClick={() => void remove(id)}>
                {t('remove')}
              </Button>
            </List.Item>
          );
        }}
      />
      {participant.canBeWrittenTo && (
        <NewLink at={`/api/challenges/${challenge.id}/links`} clientId={participant.clientId} />
      )}
    </Flex>
  );
}

const useEntries = (challengeId: number, clientId: number) =>
  useQuery({
    queryKey: ['challenges', challengeId, 'entries', clientId],
    queryFn: async ({ signal }) => {
      const path = `/api/challenges/${challengeId}/participants/${clientId}/entries`;
      return (await request<{ data: Entry[] }>('GET', path, { signal })).data;
    },
  });
