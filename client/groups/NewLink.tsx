import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { request } from '../providers/http.ts';
import { useAct } from '../shared/useAct.ts';

/** Writes again to whoever has lost the letter; the former link is dead. */
export function NewLink({ at, clientId }: { at: string; clientId: number }) {
  const { t } = useTranslation('groups');
  const act = useAct();
  const send = () =>
    act(
      () => request('POST', at, { body: { clientId } }),
      () => t('link.sent'),
    );
  return (
    <Button size="small" onClick={() => void send()}>
      {t('link.send')}
    </Button>
  );
}
