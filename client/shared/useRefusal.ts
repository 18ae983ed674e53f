import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { refusalText } from './refusalText.ts';

/** Says why the server did not do what was asked. */
export function useRefusal(): (error: unknown) => void {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  return (error) =>
    notification.error({
      message: t('error title'),
      description: refusalText(error, t),
      role: 'status',
      placement: 'bottomRight',
    });
}
