import { App, Button, Flex, Form } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupActionAnswer } from '#server/groups/contract.ts';
import { request } from '../../providers/http.ts';
import { FieldItem } from '../../shared/RecordForm/FieldItem.tsx';
import type { FormField, Values } from '../../shared/RecordForm/formFields.ts';
import { UnsavedGuard } from '../../shared/UnsavedGuard.tsx';
import { useAct } from '../../shared/useAct.ts';
import { useKeyFor } from '../../shared/useKeyFor.ts';

interface Props {
  clientId: number;
  onGiven: () => void;
  onCancel: () => void;
}

const fields: readonly FormField[] = [
  { name: 'templateId', required: true },
  { name: 'startsOn' },
  { name: 'hiddenUntilStart', when: ({ startsOn }) => Boolean(startsOn) },
  { name: 'visibility', required: true },
];

const initial = { hiddenUntilStart: false, visibility: 'companyAndClient' };

/** A copy of a template for this client, from the file itself. */
export function GiveProgram({ clientId, onGiven, onCancel }: Props) {
  const { t } = useTranslation('file');
  const { message } = App.useApp();
  const act = useAct();
  const [isBusy, setBusy] = useState(false);
  const [typed, setTyped] = useState<Values>(initial);
  const isGiven = useRef(false);
  const key = useKeyFor(JSON.stringify(typed));
  const give = async ({ templateId, startsOn = null, hiddenUntilStart = false, visibility }: Values) => {
    setBusy(true);
    const body = { clientIds: [clientId], startsOn, hiddenUntilStart, visibility };
    const headers = { 'Idempotency-Key': key };
    const path = `/api/templates/${templateId}/assign`;
    const answer = await act(() =>
      request<Pick<GroupActionAnswer, 'changed' | 'unchanged'>>('POST', path, { body, headers }),
    );
    setBusy(false);
    if (!answer) return;
    if (answer.changed === 0) {
      void message.info(t(answer.unchanged ? 'program.hasIt' : 'program.archivedFile'));
      return;
    }
    void message.success(t('program.given'));
    isGiven.current = true;
    onGiven();
  };
  return (
    <Form
      layout="vertical"
      initialValues={initial}
      onValuesChange={(_, all: Values) => setTyped(all)}
      onFinish={(values: Values) => void give(values)}
    >
      {fields.map((field) => (
        <FieldItem key={field.name} resource="programs" field={field} />
      ))}
      <Flex gap="small">
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t('program.give')}
        </Button>
        <Button onClick={onCancel}>{t('shared:cancel')}</Button>
      </Flex>
      <UnsavedGuard isDirty={() => !isGiven.current && typed !== initial} />
    </Form>
  );
}
