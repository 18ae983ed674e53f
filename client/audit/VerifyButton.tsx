import { SafetyOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Verification } from '#server/audit/contract.ts';
import { isRequestError, request } from '../providers/http.ts';
import { useFormat } from '../shared/format.ts';

/** Asks whether the log is as it was written, and says where it is not. */
export function VerifyButton() {
  const { t } = useTranslation('audit');
  const { notification } = App.useApp();
  const format = useFormat();
  const say = (kind: 'success' | 'error', message: string, description?: string) =>
    notification[kind]({ message, description, role: 'status', placement: 'bottomRight', duration: 0 });
  const { mutate, isPending } = useMutation({
    mutationFn: () => request<{ data: Verification }>('GET', '/api/audit-events/verification'),
    onSuccess: ({ data: { events, firstBroken } }) => {
      const counts = { count: events, shown: format.number(events) };
      if (!firstBroken) return say('success', t('whole', counts));
      const place = { event: format.number(firstBroken.sequence) };
      say('error', t(firstBroken.id === null ? 'gone' : 'broken', place), t('brokenHint', counts));
    },
    onError: (error) => say('error', t(`shared:error ${isRequestError(error) ? error.code : 'internal'}`)),
  });
  return (
    <Button icon={<SafetyOutlined />} loading={isPending} onClick={() => mutate()}>
      {t('verify')}
    </Button>
  );
}
