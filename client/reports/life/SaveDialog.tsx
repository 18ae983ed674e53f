import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/Dialog.tsx';
import type { Titles } from './saved.ts';

export type Asked = 'save' | 'saveAs' | 'rename';

interface Props {
  asked: Asked | undefined;
  initial: Titles;
  isBusy: boolean;
  onCancel: () => void;
  onDone: (titles: Titles) => void;
}

/** What a report is called, and what it is for. */
export function SaveDialog({ asked, initial, isBusy, onCancel, onDone }: Props) {
  const { t } = useTranslation('reports');
  const [form] = Form.useForm<Titles>();
  return (
    <Dialog
      open={asked !== undefined}
      title={t(`${asked ?? 'save'}.title`)}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={isBusy}
      isDirty={() => form.isFieldsTouched()}
      onCancel={onCancel}
      onOk={form.submit}
      destroyOnHidden
    >
      <Form<Titles>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={initial}
        requiredMark={false}
        onFinish={({ name, description }) =>
          onDone({ name: name.trim(), description: description?.trim() || null })
        }
      >
        <Form.Item
          name="name"
          label={t('save.name')}
          rules={[{ required: true, whitespace: true, message: t('save.nameNeeded') }]}
        >
          <Input maxLength={120} autoFocus />
        </Form.Item>
        <Form.Item name="description" label={t('save.description')}>
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
