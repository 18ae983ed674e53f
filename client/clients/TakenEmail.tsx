import { Alert, Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';

/** The address is another client's: what to do about it. The answer goes with the form when it is sent again. */
export function TakenEmail({ isTaken }: { isTaken: boolean }) {
  const { t } = useTranslation('clients');
  if (!isTaken) return null;
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      style={{ marginBottom: 24 }}
      message={t('taken')}
      description={
        <Form.Item name="ifTaken" style={{ margin: 0 }} aria-label={t('taken')}>
          <Radio.Group
            style={{ display: 'flex', flexDirection: 'column', gap: 4 }}
            options={(['refuse', 'request', 'newAccount'] as const).map((value) => ({
              value,
              label: t(`ifTaken.${value}`),
            }))}
          />
        </Form.Item>
      }
    />
  );
}
