import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../shared/FormDialog.tsx';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { InstantInput } from '../../shared/InstantInput.tsx';
import { useAnnouncing, type Values } from './useAnnouncing.ts';

interface Props {
  groupId: number;
  /** One that still waits for its hour. */
  announcement?: GridRow;
  onClose: () => void;
}

/** Writes to every member, each by a letter of one's own: at once or at an hour to come. */
export function AnnouncementForm({ groupId, announcement, onClose }: Props) {
  const { t } = useTranslation('groups');
  const [form] = Form.useForm<Values>();
  const when = Form.useWatch('when', form);
  const { isBusy, announce } = useAnnouncing({ groupId, announcement, onDone: onClose });
  const required = { required: true, whitespace: true, message: t('shared:problem required') };
  return (
    <FormDialog
      title={t(announcement ? 'announce.change' : 'announce.new')}
      okText={t(when === 'later' ? 'announce.plan' : 'announce.send')}
      width={560}
      form={form}
      initial={initialOf(announcement)}
      isBusy={isBusy}
      onFinish={(values) => void announce(values)}
      onClose={onClose}
    >
      <Form.Item name="title" label={t('announce.title')} rules={[required]}>
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <Form.Item name="text" label={t('announce.text')} rules={[required]} extra={t('announce.hint')}>
        <Input.TextArea maxLength={5000} autoSize={{ minRows: 4, maxRows: 12 }} />
      </Form.Item>
      <Form.Item name="when" label={t('announce.when')}>
        <Radio.Group
          options={[
            { value: 'now', label: t('announce.now') },
            { value: 'later', label: t('announce.later') },
          ]}
        />
      </Form.Item>
      {when === 'later' && (
        <Form.Item
          name="publishAt"
          label={t('announce.at')}
          rules={[{ required: true, message: t('shared:problem required') }]}
        >
          <InstantInput />
        </Form.Item>
      )}
    </FormDialog>
  );
}

const initialOf = (announcement: GridRow | undefined) =>
  announcement
    ? {
        title: announcement.title,
        text: announcement.text,
        when: 'later',
        publishAt: announcement.publishAt,
      }
    : { when: 'now' };
