import { App } from 'antd';
import { refreshEverything } from './bulk/refresh.ts';
import { useRefusal } from './useRefusal.ts';

/** Does something on the server, says what came of it, and reads again what is on the screen. Gives nothing where it was refused. */
export function useAct() {
  const { message } = App.useApp();
  const refuse = useRefusal();
  return async <T>(work: () => Promise<T>, said?: (answer: T) => string): Promise<T | undefined> => {
    try {
      const answer = await work();
      if (said) void message.success(said(answer));
      refreshEverything();
      return answer;
    } catch (error) {
      refuse(error);
      return undefined;
    }
  };
}
