import { App } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRequestError } from '../../providers/http.ts';
import { useFormat } from '../format.ts';
import { type Asked, type Downloaded, download, keep } from './download.ts';

/** One download at a time: how much of it is there, and the way to stop it. It also stops when its page is left. */
export function useExport() {
  const { t } = useTranslation('delivery');
  const { message, notification } = App.useApp();
  const { number } = useFormat();
  const [bytes, setBytes] = useState<number>();
  const stopping = useRef<AbortController>(undefined);
  useEffect(() => () => stopping.current?.abort(), []);
  const tell = ({ name, rows, total, isCut }: Downloaded) => {
    const counts = { name, shown: number(rows), total: number(total) };
    if (isCut) void message.warning(t('export.cut', counts), 10);
    else void message.success(t('export.done', { ...counts, count: rows }));
  };
  const start = async (asked: Asked) => {
    const controller = new AbortController();
    stopping.current = controller;
    setBytes(0);
    try {
      const found = await download(asked, controller.signal, setBytes);
      keep(found);
      tell(found);
    } catch (error) {
      if (controller.signal.aborted) return;
      const code = isRequestError(error) ? error.code : 'internal';
      notification.error({
        message: t('export.failed'),
        description: t(`error ${code}`, { ns: 'shared', defaultValue: t('export.failedHint') }),
        role: 'status',
        placement: 'bottomRight',
      });
    } finally {
      setBytes(undefined);
    }
  };
  return { bytes, start, cancel: () => stopping.current?.abort() };
}
