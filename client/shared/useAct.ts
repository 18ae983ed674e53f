import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { refreshEverything } from './bulk/refresh.ts';
import { refusalText } from './refusalText.ts';

/** Does something on the server, says what came of it, and reads again what is on the screen. Gives nothing where it was refused. */
export function useAct() {
  const { t } = useTranslation();
  const { message, notification } = App.useApp();
  return async <T>(work: () => Promise<T>, said?: (answer: T) => string): Promise<T | undefined> => {
    try {
      const answer = await work();
      if (said) void message.success(said(answer));
      refreshEverything();
      return answer;
    } catch (error) {
      notification.error({
        message: t('error title'),
        description: refusalText(error, t),
        role: 'status',
        placement: 'bottomRight',
      });
      return undefined;
    }
  };
}
