import { CopyOutlined, SendOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isRequestError, request } from '../providers/http.ts';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { useMay } from '../shared/session.ts';
import { SendDialog } from './SendDialog.tsx';

/** To take a shared template as one's own, or to give copies of it as it is. */
export function TemplateActions({ template }: { template: GridRow }) {
  const { t } = useTranslation('templates');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const creates = useMay('templates.create');
  const uses = useMay('templates.use');
  const [isSending, send] = useState(false);
  const { mutate: clone, isPending } = useMutation({
    mutationFn: () =>
      request<{ data: { id: number } }>('POST', `/api/templates/${template.id}/clone`, { body: {} }),
    onSuccess: ({ data }) => {
      void message.success(t('cloned'));
      void navigate(`/templates/${data.id}/edit`);
    },
    onError: (error) =>
      void message.error(t(`shared:error ${isRequestError(error) ? error.code : 'internal'}`)),
  });
  return (
    <>
      {creates && (
        <Button icon={<CopyOutlined />} loading={isPending} onClick={() => clone()}>
          {t('clone')}
        </Button>
      )}
      {uses && (
        <Button type="primary" icon={<SendOutlined />} onClick={() => send(true)}>
          {t('send')}
        </Button>
      )}
      {isSending && <SendDialog template={template} onClose={() => send(false)} />}
    </>
  );
}
