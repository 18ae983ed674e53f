import { Button, Flex, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RankingLine } from '#server/groupActivity/contract.ts';
import { request } from '../../providers/http.ts';
import { DayInput } from '../../shared/DayInput.tsx';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { NumberInput } from '../../shared/NumberInput.tsx';
import { useAct } from '../../shared/useAct.ts';

interface Values {
  clientId: number;
  enteredOn: string;
  value: number;
}

interface Props {
  challenge: GridRow;
  participants: RankingLine[];
}

/** Enters what a participant has done. */
export function EntryForm({ challenge, participants }: Props) {
  const { t } = useTranslation('groups');
  const [form] = Form.useForm<Values>();
  const act = useAct();
  const enter = async (values: Values) => {
    const done = await act(
      () => request('POST', `/api/challenges/${challenge.id}/entries`, { body: values }),
      () => t('challenge.entered'),
    );
    if (done) form.resetFields(['value']);
  };
  const required = [{ required: true, message: t('shared:problem required') }];
  return (
    <Form
      form={form}
      name={`challenge-${challenge.id}`}
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => void enter(values)}
    >
      <Flex gap="small" wrap align="end">
        <Form.Item
          name="clientId"
          label={t('challenge.member')}
          rules={required}
          style={{ flex: '1 1 180px' }}
        >
          <Select
            showSearch
            optionFilterProp="label"
            options={participants.map(({ clientId, name }) => ({ value: clientId, label: name }))}
          />
        </Form.Item>
        <Form.Item name="enteredOn" label={t('challenge.day')} rules={required}>
          <DayInput noFuture />
        </Form.Item>
        <Form.Item name="value" label={String(challenge.unit)} rules={required}>
          <NumberInput min={0.01} max={1_000_000} />
        </Form.Item>
        <Form.Item>
          <Button htmlType="submit">{t('challenge.enter')}</Button>
        </Form.Item>
      </Flex>
    </Form>
  );
}
