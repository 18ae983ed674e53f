import { Collapse, Flex, Form, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/Dialog.tsx';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { ReferenceSelect } from '../../shared/ReferenceSelect.tsx';
import { ExternalForm } from './ExternalForm.tsx';
import type { useFileActions } from './useFileActions.ts';
import { useStakeholders } from './useStakeholders.ts';

interface Props {
  client: GridRow;
  actions: ReturnType<typeof useFileActions>;
  onClose: () => void;
}

/** A colleague is found by the first letters and is in the file at once: nothing to approve. */
export function ShareDialog({ client, actions, onClose }: Props) {
  const { t } = useTranslation('file');
  const [external] = Form.useForm<object>();
  const [chosen, choose] = useState<number>();
  const [isBusy, setBusy] = useState(false);
  const names = useStakeholders(client.id).flatMap(({ professional }) => professional?.label ?? []);
  const add = async () => {
    if (chosen === undefined) return;
    setBusy(true);
    const done = await actions.share(chosen);
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      open
      title={t('shareTitle', { name: String(client.fullName) })}
      okText={t('add')}
      okButtonProps={{ disabled: chosen === undefined }}
      confirmLoading={isBusy}
      onOk={() => void add()}
      isDirty={() => external.isFieldsTouched()}
      onCancel={onClose}
    >
      <Flex vertical gap="small">
        <Typography.Text>{t('addColleague')}</Typography.Text>
        <ReferenceSelect
          to="colleagues"
          label={t('addColleague')}
          value={chosen}
          onChange={(id) => choose(typeof id === 'number' ? id : undefined)}
        />
        <Typography.Text type="secondary">{t('shareHint')}</Typography.Text>
        {names.length > 0 && (
          <Typography.Text type="secondary">
            {t('head.stakeholders', { names: names.join(', ') })}
          </Typography.Text>
        )}
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'external',
              label: t('addExternal'),
              children: <ExternalForm form={external} onAsk={actions.askExternal} onDone={onClose} />,
            },
          ]}
        />
      </Flex>
    </Dialog>
  );
}
