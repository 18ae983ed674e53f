import { Checkbox, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../providers/http.ts';
import { DayInput } from '../../shared/DayInput.tsx';
import { FormDialog } from '../../shared/FormDialog.tsx';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { NumberInput } from '../../shared/NumberInput.tsx';
import { useAct } from '../../shared/useAct.ts';

interface Props {
  groupId: number;
  /** One to be put right. */
  challenge?: GridRow;
  onClose: () => void;
}

/** Challenges every member; each gets a letter with a page to enter what was done. */
export function ChallengeForm({ groupId, challenge, onClose }: Props) {
  const { t } = useTranslation('groups');
  const [form] = Form.useForm<object>();
  const [isBusy, setBusy] = useState(false);
  const act = useAct();
  const save = async (values: object) => {
    setBusy(true);
    const done = await act(
      () =>
        challenge
          ? change(challenge, values)
          : request('POST', '/api/challenges', { body: { groupId, ...values } }),
      () => t(challenge ? 'challenge.changed' : 'challenge.created'),
    );
    setBusy(false);
    if (done) onClose();
  };
  const rules = [{ required: true, message: t('shared:problem required') }];
  return (
    <FormDialog
      title={t(challenge ? 'challenge.change' : 'challenge.new')}
      okText={t(challenge ? 'shared:save' : 'challenge.create')}
      width={560}
      form={form}
      initial={challenge ?? { together: false, rankingShown: false }}
      isBusy={isBusy}
      onFinish={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="title" label={t('challenge.title')} rules={rules}>
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <Form.Item name="description" label={t('challenge.description')}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Flex gap="middle" wrap>
        <Form.Item name="startsOn" label={t('challenge.starts')} rules={rules}>
          <DayInput />
        </Form.Item>
        <Form.Item name="endsOn" label={t('challenge.ends')} rules={rules}>
          <DayInput />
        </Form.Item>
      </Flex>
      <Flex gap="middle" wrap>
        <Form.Item name="metric" label={t('challenge.metric')} rules={rules} style={{ flex: '1 1 160px' }}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="goal" label={t('challenge.goal')} rules={rules}>
          <NumberInput min={0.01} max={1_000_000} />
        </Form.Item>
        <Form.Item name="unit" label={t('challenge.unit')} rules={rules}>
          <Input maxLength={20} autoComplete="off" style={{ width: 100 }} />
        </Form.Item>
      </Flex>
      <Form.Item name="together" valuePropName="checked" noStyle>
        <Checkbox>{t('challenge.togetherBox')}</Checkbox>
      </Form.Item>
      <br />
      <Form.Item name="rankingShown" valuePropName="checked" noStyle>
        <Checkbox>{t('challenge.rankingBox')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

const change = ({ id, version }: GridRow, body: object) =>
  request('PATCH', `/api/challenges/${id}`, { body, headers: { 'If-Match': `"${version}"` } });
