import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';

const told: Record<string, string> = {
  timeout: 'answer.timeout',
  busy: 'answer.busy',
  tooManyRequests: 'answer.busy',
  offline: 'answer.offline',
};

export function AnswerFailure({ code, onRetry }: { code: string; onRetry: () => void }) {
  const { t } = useTranslation('reports');
  return (
    <Alert
      type="error"
      showIcon
      message={t(told[code] ?? 'answer.failed')}
      action={
        <Button size="small" onClick={onRetry}>
          {t('retry')}
        </Button>
      }
    />
  );
}
