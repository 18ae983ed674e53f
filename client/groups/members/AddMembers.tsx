import { UserAddOutlined } from '@ant-design/icons';
import { App, Button, Flex, Form } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkAnswer } from '#server/clients/contract.ts';
import { request } from '../../providers/http.ts';
import { UndoNotice } from '../../shared/bulk/UndoNotice.tsx';
import { useFormat } from '../../shared/format.ts';
import { ReferenceSelect } from '../../shared/ReferenceSelect.tsx';
import { useAct } from '../../shared/useAct.ts';

/** Makes clients members by the first letters of their names; who is one already is skipped and said. */
export function AddMembers({ groupId }: { groupId: number }) {
  const { t } = useTranslation('groups');
  const id = useId();
  const [clientIds, setClientIds] = useState<number[]>([]);
  const [isBusy, setBusy] = useState(false);
  const act = useAct();
  const tell = useTelling();
  const add = async () => {
    setBusy(true);
    const answer = await act(() =>
      request<BulkAnswer>('POST', `/api/groups/${groupId}/members`, { body: { clientIds } }),
    );
    setBusy(false);
    if (!answer) return;
    setClientIds([]);
    tell(answer);
  };
  return (
    <Form layout="vertical" component="div">
      <Flex gap="small" wrap align="end">
        <Form.Item
          label={t('members.add')}
          htmlFor={id}
          style={{ flex: '1 1 260px', maxWidth: 560, marginBottom: 0 }}
        >
          <ReferenceSelect
            id={id}
            to="clients"
            multiple
            value={clientIds}
            onChange={(value) => setClientIds(Array.isArray(value) ? (value as number[]) : [])}
          />
        </Form.Item>
        <Button
          type="primary"
          icon={<UserAddOutlined />}
          disabled={clientIds.length === 0}
          loading={isBusy}
          onClick={() => void add()}
        >
          {t('members.addButton')}
        </Button>
      </Flex>
    </Form>
  );
}

/** How many were added, were members already, or are not the person's to change; with the way back. */
function useTelling(): (answer: BulkAnswer) => void {
  const { t } = useTranslation('groups');
  const { notification } = App.useApp();
  const { number, instant } = useFormat();
  return ({ changed, unchanged, skipped, undo }) => {
    const refused = skipped.reduce((sum, { count }) => sum + count, 0);
    const told = [
      t('members.added', { count: changed, shown: number(changed) }),
      ...(unchanged ? [t('members.already', { count: unchanged, shown: number(unchanged) })] : []),
      ...(refused ? [t('members.refused', { count: refused, shown: number(refused) })] : []),
    ];
    notification[changed > 0 ? 'success' : 'info']({
      key: `members-${undo?.id ?? 'none'}`,
      message: told.join(', '),
      description: undo && <UndoNotice id={undo.id} until={instant(undo.until)} format={number} />,
      role: 'status',
      placement: 'bottomRight',
      duration: undo ? 0 : 6,
    });
  };
}
