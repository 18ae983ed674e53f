import { EditOutlined, PauseOutlined, PlayCircleOutlined, ReloadOutlined } from '@ant-design/icons';
import { App, Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GroupRule, Refreshed } from '#server/groups/contract.ts';
import { request } from '../../providers/http.ts';
import { useAct } from '../../shared/useAct.ts';
import { useRefreshedText } from './useRefreshedText.ts';

interface Props {
  groupId: number;
  rule: GroupRule;
  onWrite: () => void;
}

export function RuleActions({ groupId, rule: { state }, onWrite }: Props) {
  const { t } = useTranslation('groups');
  const act = useAct();
  const say = useRefreshedText();
  const drop = useDropping(groupId);
  const path = `/api/groups/${groupId}/rule`;
  const put = (next: 'live' | 'frozen') =>
    void act(
      () => request<{ data: Refreshed }>('POST', `${path}/state`, { body: { state: next } }),
      ({ data }) => (next === 'live' ? say(data) : t('rule.frozen')),
    );
  return (
    <Flex gap="small" wrap>
      {state === 'live' ? (
        <>
          <Button size="small" icon={<ReloadOutlined />} onClick={() => put('live')}>
            {t('rule.refresh')}
          </Button>
          <Button size="small" icon={<PauseOutlined />} onClick={() => put('frozen')}>
            {t('rule.freeze')}
          </Button>
        </>
      ) : (
        <Button size="small" icon={<PlayCircleOutlined />} onClick={() => put('live')}>
          {t('rule.thaw')}
        </Button>
      )}
      <Button size="small" icon={<EditOutlined />} onClick={onWrite}>
        {t('rule.change')}
      </Button>
      <Button size="small" type="text" danger onClick={drop}>
        {t('rule.drop')}
      </Button>
    </Flex>
  );
}

function useDropping(groupId: number): () => void {
  const { t } = useTranslation('groups');
  const { modal } = App.useApp();
  const act = useAct();
  return () =>
    void modal.confirm({
      title: t('rule.dropTitle'),
      content: t('rule.dropText'),
      okText: t('rule.drop'),
      autoFocusButton: 'cancel',
      onOk: () =>
        act(
          () => request('DELETE', `/api/groups/${groupId}/rule`),
          () => t('rule.dropped'),
        ),
    });
}
