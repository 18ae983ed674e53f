import { App } from 'antd';
import { useTranslation } from 'react-i18next';

/** Closes a window, but asks first where something was typed in it: Escape is pressed by mistake, and by habit in a list of choices. */
export function useAskedClosing(isDirty: () => boolean, close: () => void): () => void {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  return () => {
    if (!isDirty()) return close();
    modal.confirm({
      title: t('form.unsavedTitle'),
      content: t('form.unsavedText'),
      okText: t('form.leave'),
      cancelText: t('form.stay'),
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: close,
    });
  };
}
