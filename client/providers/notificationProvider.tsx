import type { NotificationProvider } from '@refinedev/core';
import { Button } from 'antd';
import type { NotificationInstance } from 'antd/es/notification/interface';
import { i18next } from '../locales/index.ts';

/** Says things politely (role status), long enough to be read, and with buttons that have names. */
export const notificationProvider = (notification: NotificationInstance): NotificationProvider => ({
  open: ({ key, message, description, type, cancelMutation, undoableTimeout }) => {
    notification.open({
      ...(key ? { key } : {}),
      message: description ?? message,
      ...(description ? { description: message } : {}),
      ...(type === 'progress' ? {} : { type }),
      role: 'status',
      placement: 'bottomRight',
      duration: type === 'error' ? 10 : (undoableTimeout ?? 5),
      pauseOnHover: true,
      ...(cancelMutation ? { btn: <Button onClick={cancelMutation}>{i18next.t('cancel')}</Button> } : {}),
    });
  },
  close: (key) => notification.destroy(key),
});
