import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { isRequestError } from '../providers/http.ts';
import { refreshEverything } from '../shared/bulk/refresh.ts';

/** Does something on the server, says what came of it, and reads again what is on the screen. Gives nothing where it was refused. */
export function useAct() {
  const { t } = useTranslation();
  const { message, notification } = App.useApp();
  const whyNot = (error: unknown): string => {
    if (!isRequestError(error)) return t('error internal');
    const [problem] = error.problems;
    const general = t(`error ${error.code}`, { defaultValue: t('error internal') });
    return problem ? t(`problem ${problem.code}`, { defaultValue: general }) : general;
  };
  return async <T>(work: () => Promise<T>, said?: (answer: T) => string): Promise<T | undefined> => {
    try {
      const answer = await work();
      if (said) void message.success(said(answer));
      refreshEverything();
      return answer;
    } catch (error) {
      notification.error({
        message: t('error title'),
        description: whyNot(error),
        role: 'status',
        placement: 'bottomRight',
      });
      return undefined;
    }
  };
}
