import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { areas, type Features } from '#server/bundles/contract.ts';
import type { Row } from '#server/contract.ts';
import { isRequestError, request } from '../providers/http.ts';
import { sessionQuery } from '../providers/queryClient.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import { useFieldErrors } from '../shared/RecordForm/useFieldErrors.ts';

interface Values {
  name: string;
  features: Features;
}

interface Props {
  /** Absent when it is a new one. */
  bundle: Row<'bundles'> | undefined;
  onClose: () => void;
}

const everything: Features = { programs: true, reports: true, billing: true, groups: true };

export function BundleForm({ bundle, onClose }: Props) {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const showErrors = useFieldErrors(form);
  const { mutate, isPending } = useSaveBundle(bundle);
  const save = (values: Values) =>
    mutate(values, {
      onSuccess: () => {
        void message.success(t('shared:saved'));
        onClose();
      },
      onError: (error) => showErrors(isRequestError(error) ? error : undefined),
    });
  return (
    <FormDialog
      title={bundle ? t('editBundle', { name: bundle.name }) : t('newBundle')}
      width={440}
      form={form}
      initial={bundle ?? { features: everything }}
      isBusy={isPending}
      onFinish={save}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={t('bundleName')}
        rules={[{ required: true, whitespace: true, message: t('shared:problem required') }]}
      >
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      {areas.map((area) => (
        <Form.Item key={area} name={['features', area]} valuePropName="checked" style={{ marginBottom: 0 }}>
          <Checkbox>{t(`area ${area}`)}</Checkbox>
        </Form.Item>
      ))}
    </FormDialog>
  );
}

/** What an area is worth to the person who changes it shows at once: their own rights are read anew too. */
function useSaveBundle(bundle: Row<'bundles'> | undefined) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Values) =>
      bundle
        ? request('PATCH', `/api/bundles/${bundle.id}`, {
            body,
            headers: { 'If-Match': `"${bundle.version}"` },
          })
        : request('POST', '/api/bundles', { body }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['bundles'] });
      await cache.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await cache.invalidateQueries({ queryKey: ['catalog'] });
    },
  });
}
